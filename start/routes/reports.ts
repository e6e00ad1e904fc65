import { middleware } from '#start/kernel'
import { throttleReports } from '#start/limiter'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

router
  .group(() => {
    router.get('/reports', [controllers.Reports, 'index']).as('reports.index')
    router.post('/reports', [controllers.Reports, 'store']).as('reports.store').use(throttleReports)
    router.get('/sanctions', [controllers.Sanctions, 'index']).as('sanctions.index')
    router
      .post('/sanctions/:ulid/appeal', [controllers.sanctions.Appeals, 'store'])
      .where('ulid', ULID)
      .as('sanctions.appeals.store')
  })
  .use(middleware.auth())

/** Data of the moderators' desk; its pages stand on them. */
router
  .group(() => {
    router.get('/cases', [controllers.admin.Reports, 'index']).as('reports.index')
    router
      .group(() => {
        router.get('/', [controllers.admin.Reports, 'show']).as('show')
        router.post('/claim', [controllers.admin.reports.Claims, 'store']).as('claims.store')
        router.delete('/claim', [controllers.admin.reports.Claims, 'destroy']).as('claims.destroy')
        router
          .post('/decision', [controllers.admin.reports.Decisions, 'store'])
          .as('decisions.store')
      })
      .prefix('/cases/:ulid')
      .where('ulid', ULID)
      .as('reports')
    router
      .post('/sanctions/:ulid/lift', [controllers.admin.sanctions.Lifts, 'store'])
      .where('ulid', ULID)
      .as('sanctions.lifts.store')
    router
      .post('/users/:id/sanctions', [controllers.admin.users.Sanctions, 'store'])
      .where('id', router.matchers.number())
      .as('users.sanctions.store')
    router.get('/appeals', [controllers.admin.Appeals, 'index']).as('appeals.index')
    router
      .post('/appeals/:ulid/decision', [controllers.admin.appeals.Decisions, 'store'])
      .where('ulid', ULID)
      .as('appeals.decisions.store')
  })
  .prefix('/moderation')
  .as('moderation')
  .use(middleware.auth())

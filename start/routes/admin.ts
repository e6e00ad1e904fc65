import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

router
  .group(() => {
    router.get('/', [controllers.admin.Dashboards, 'show']).as('dashboard.show')

    router.get('/cases', [controllers.admin.Reports, 'index']).as('cases.index')
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
      .as('cases')
    router
      .post('/sanctions/:ulid/lift', [controllers.admin.sanctions.Lifts, 'store'])
      .where('ulid', ULID)
      .as('sanctions.lifts.store')
    router.get('/appeals', [controllers.admin.Appeals, 'index']).as('appeals.index')
    router
      .post('/appeals/:ulid/decision', [controllers.admin.appeals.Decisions, 'store'])
      .where('ulid', ULID)
      .as('appeals.decisions.store')

    router.get('/users', [controllers.admin.Users, 'index']).as('users.index')
    router.get('/users/export', [controllers.admin.users.Exports, 'show']).as('users.exports.show')
    router
      .post('/users/:id/sanctions', [controllers.admin.users.Sanctions, 'store'])
      .where('id', router.matchers.number())
      .as('users.sanctions.store')
    router
      .put('/users/:id/role', [controllers.admin.Roles, 'update'])
      .where('id', router.matchers.number())
      .as('roles.update')

    router.get('/settings', [controllers.admin.Settings, 'index']).as('settings.index')
    router
      .get('/settings/export', [controllers.admin.settings.Exports, 'show'])
      .as('settings.exports.show')
    router.put('/settings/:name', [controllers.admin.Settings, 'update']).as('settings.update')

    router.get('/audit', [controllers.admin.Audit, 'index']).as('audit.index')
    router.get('/audit/export', [controllers.admin.audit.Exports, 'show']).as('audit.exports.show')

    router.get('/jobs', [controllers.admin.Jobs, 'index']).as('jobs.index')
    router.get('/jobs/export', [controllers.admin.jobs.Exports, 'show']).as('jobs.exports.show')
    router.post('/jobs/:name/runs', [controllers.admin.jobs.Runs, 'store']).as('jobs.runs.store')

    router.get('/queue', [controllers.admin.Queue, 'index']).as('queue.index')
    router.get('/queue/export', [controllers.admin.queue.Exports, 'show']).as('queue.exports.show')
    router
      .post('/queue/:id/retry', [controllers.admin.queue.Retries, 'store'])
      .where('id', router.matchers.number())
      .as('queue.retries.store')

    router.get('/payments', [controllers.admin.Payments, 'index']).as('payments.index')
    router
      .get('/payments/export', [controllers.admin.payments.Exports, 'show'])
      .as('payments.exports.show')

    router.get('/refunds', [controllers.admin.Refunds, 'index']).as('refunds.index')
    router
      .get('/refunds/export', [controllers.admin.refunds.Exports, 'show'])
      .as('refunds.exports.show')
    router
      .post('/refunds/:ulid/retry', [controllers.admin.refunds.Retries, 'store'])
      .where('ulid', ULID)
      .as('refunds.retries.store')

    router.get('/payouts', [controllers.admin.Payouts, 'index']).as('payouts.index')
    router
      .get('/payouts/export', [controllers.admin.payouts.Exports, 'show'])
      .as('payouts.exports.show')
    router
      .group(() => {
        router.post('/retry', [controllers.admin.payouts.Retries, 'store']).as('retries.store')
        router.post('/hold', [controllers.admin.payouts.Holds, 'store']).as('holds.store')
        router.delete('/hold', [controllers.admin.payouts.Holds, 'destroy']).as('holds.destroy')
      })
      .prefix('/payouts/:ulid')
      .where('ulid', ULID)
      .as('payouts')

    router.get('/ai', [controllers.admin.Ai, 'index']).as('ai.index')
    router.get('/ai/export', [controllers.admin.ai.Exports, 'show']).as('ai.exports.show')

    router
      .group(() => {
        router.get('/', [controllers.admin.Trees, 'index']).as('index')
        router.post('/', [controllers.admin.Trees, 'store']).as('store')
        router.get('/export', [controllers.admin.trees.Exports, 'show']).as('exports.show')
        router
          .group(() => {
            router.put('/', [controllers.admin.Trees, 'update']).as('update')
            router.delete('/', [controllers.admin.Trees, 'destroy']).as('destroy')
            router.put('/place', [controllers.admin.trees.Places, 'update']).as('places.update')
            router.post('/merger', [controllers.admin.trees.Mergers, 'store']).as('mergers.store')
          })
          .prefix('/:id')
          .where('id', router.matchers.number())
      })
      .prefix('/:tree')
      .where('tree', /^(categories|regions)$/)
      .as('trees')
  })
  .prefix('/admin')
  .as('admin')
  .use([middleware.auth(), middleware.staff()])

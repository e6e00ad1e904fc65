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

import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { throttleKakao } from '#start/limiter'
import router from '@adonisjs/core/services/router'

router.get('/auth/kakao', [controllers.kakao.Visits, 'create']).as('kakao.visits.create')
router
  .get('/auth/kakao/return', [controllers.kakao.Returns, 'show'])
  .as('kakao.returns.show')
  .use(throttleKakao)

router
  .group(() => {
    router.post('/step-up/code', [controllers.StepUpCodes, 'store']).as('step_ups.codes.store')
    router
      .group(() => {
        router.get('/', [controllers.settings.Kakao, 'show']).as('show')
        router.put('/', [controllers.settings.Kakao, 'update']).as('update')
        router.delete('/', [controllers.settings.Kakao, 'destroy']).as('destroy')
      })
      .prefix('/settings/kakao')
      .as('settings.kakao')
    router
      .group(() => {
        router.get('/', [controllers.settings.Departures, 'create']).as('create')
        router.post('/', [controllers.settings.Departures, 'store']).as('store')
      })
      .prefix('/settings/leave')
      .as('settings.departures')
    router
      .group(() => {
        router.get('/', [controllers.settings.Exports, 'create']).as('create')
        router.post('/', [controllers.settings.Exports, 'store']).as('store')
        router.get('/file', [controllers.settings.Exports, 'show']).as('show')
      })
      .prefix('/settings/export')
      .as('settings.exports')
  })
  .use(middleware.auth())

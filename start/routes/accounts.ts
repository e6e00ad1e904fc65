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
    router.get('/', [controllers.sessions.Passkeys, 'create']).as('create')
    router.post('/', [controllers.sessions.Passkeys, 'store']).as('store')
    router.post('/challenge', [controllers.sessions.Challenges, 'store']).as('challenges.store')
  })
  .prefix('/login/passkey')
  .as('sessions.passkeys')
  .use(middleware.guest())

router
  .group(() => {
    router
      .post('/step-up/passkey', [controllers.stepUps.Passkeys, 'store'])
      .as('step_ups.passkeys.store')
    router
      .post('/step-up/passkey/challenge', [controllers.stepUps.Challenges, 'store'])
      .as('step_ups.challenges.store')
    router
      .group(() => {
        router.get('/', [controllers.settings.Passkeys, 'index']).as('index')
        router.post('/', [controllers.settings.Passkeys, 'store']).as('store')
        router
          .post('/challenge', [controllers.settings.passkeys.Challenges, 'store'])
          .as('challenges.store')
        router
          .group(() => {
            router.put('/', [controllers.settings.Passkeys, 'update']).as('update')
            router.delete('/', [controllers.settings.Passkeys, 'destroy']).as('destroy')
          })
          .prefix('/:id')
          .where('id', router.matchers.number())
      })
      .prefix('/settings/passkeys')
      .as('settings.passkeys')
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

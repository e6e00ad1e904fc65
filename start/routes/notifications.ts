import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const TOKEN = /^[\w.-]{20,400}$/

router
  .group(() => {
    router.get('/notifications', [controllers.Notifications, 'index']).as('notifications.index')
    router
      .get('/notifications/latest', [controllers.notifications.Latest, 'show'])
      .as('notifications.latest')
    router
      .get('/notifications/stream', [controllers.notifications.Streams, 'show'])
      .as('notifications.stream')
    router
      .post('/notifications/readings', [controllers.notifications.Readings, 'store'])
      .as('notifications.readings.store')
    router
      .post('/notifications/:ulid/opening', [controllers.notifications.Openings, 'store'])
      .where('ulid', ULID)
      .as('notifications.opening.store')
    router
      .get('/settings/notifications', [controllers.settings.Notifications, 'edit'])
      .as('settings.notifications.edit')
    router
      .put('/settings/notifications', [controllers.settings.Notifications, 'update'])
      .as('settings.notifications.update')
  })
  .use(middleware.auth())

router
  .group(() => {
    router.get('/', [controllers.Unsubscriptions, 'show']).as('show')
    router.post('/', [controllers.Unsubscriptions, 'store']).as('store')
    router.put('/', [controllers.Unsubscriptions, 'update']).as('update')
    router.delete('/', [controllers.Unsubscriptions, 'destroy']).as('destroy')
  })
  .prefix('/unsubscribe/:token')
  .where('token', TOKEN)
  .as('unsubscriptions')

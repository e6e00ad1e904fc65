import { middleware } from '#start/kernel'
import { throttleMessages } from '#start/limiter'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

router
  .group(() => {
    router.get('/', [controllers.Chat, 'index']).as('index')
    router.get('/:ulid', [controllers.Chat, 'show']).where('ulid', ULID).as('show')
    router.get('/rooms', [controllers.chat.Rooms, 'index']).as('rooms.index')
    router
      .group(() => {
        router.get('/', [controllers.chat.Rooms, 'show']).as('show')
        router.delete('/', [controllers.chat.Rooms, 'destroy']).as('destroy')
        router.get('/messages', [controllers.chat.Messages, 'index']).as('messages.index')
        router
          .post('/messages', [controllers.chat.Messages, 'store'])
          .as('messages.store')
          .use(throttleMessages)
        router.put('/read-marker', [controllers.chat.ReadMarkers, 'update']).as('read_marker')
      })
      .prefix('/rooms/:ulid')
      .where('ulid', ULID)
      .as('rooms')
  })
  .prefix('/chat')
  .as('chat')
  .use(middleware.auth())

router
  .group(() => {
    router
      .post('/listings/:id/chat-room', [controllers.listings.ChatRooms, 'store'])
      .where('id', router.matchers.number())
      .as('of_listing')
    router
      .post('/reservations/:ulid/chat-room', [controllers.reservations.ChatRooms, 'store'])
      .where('ulid', ULID)
      .as('of_reservation')
  })
  .as('chat.rooms')
  .use(middleware.auth())

router
  .group(() => {
    router.put('/', [controllers.users.Blocks, 'update']).as('update')
    router.delete('/', [controllers.users.Blocks, 'destroy']).as('destroy')
  })
  .prefix('/users/:id/block')
  .where('id', router.matchers.number())
  .as('users.block')
  .use(middleware.auth())

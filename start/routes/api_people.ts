import { controllers } from '#generated/controllers'
import { throttleMessages, throttleReports } from '#start/limiter'
import { forTokens } from '#start/routes/api_groups'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const { api } = controllers

forTokens('favourites', () => {
  router.get('/favourites', [api.Favourites, 'index']).as('favourites.index')
  router
    .group(() => {
      router.put('/', [api.listings.Favourites, 'update']).as('update')
      router.delete('/', [api.listings.Favourites, 'destroy']).as('destroy')
    })
    .prefix('/listings/:id/favourite')
    .where('id', router.matchers.number())
    .as('listings.favourites')
  router.get('/saved-searches', [api.SavedSearches, 'index']).as('saved_searches.index')
  router.post('/saved-searches', [api.SavedSearches, 'store']).as('saved_searches.store')
  router
    .group(() => {
      router.patch('/', [api.SavedSearches, 'update']).as('update')
      router.delete('/', [api.SavedSearches, 'destroy']).as('destroy')
    })
    .prefix('/saved-searches/:ulid')
    .where('ulid', ULID)
    .as('saved_searches')
})

forTokens('chat', () => {
  router.get('/chat/rooms', [api.chat.Rooms, 'index']).as('chat.rooms.index')
  router
    .group(() => {
      router.get('/', [api.chat.Rooms, 'show']).as('show')
      router.delete('/', [api.chat.Rooms, 'destroy']).as('destroy')
      router.get('/messages', [api.chat.Messages, 'index']).as('messages.index')
      router
        .post('/messages', [api.chat.Messages, 'store'])
        .as('messages.store')
        .use(throttleMessages)
      router.put('/read-marker', [api.chat.ReadMarkers, 'update']).as('read_marker')
    })
    .prefix('/chat/rooms/:ulid')
    .where('ulid', ULID)
    .as('chat.rooms')
  router
    .post('/listings/:id/chat-room', [api.listings.ChatRooms, 'store'])
    .where('id', router.matchers.number())
    .as('chat.rooms.of_listing')
  router
    .post('/reservations/:ulid/chat-room', [api.reservations.ChatRooms, 'store'])
    .where('ulid', ULID)
    .as('chat.rooms.of_reservation')
})

forTokens('notifications', () => {
  router.get('/notifications', [api.Notifications, 'index']).as('notifications.index')
  router
    .post('/notifications/readings', [api.notifications.Readings, 'store'])
    .as('notifications.readings.store')
  router
    .group(() => {
      router.get('/', [api.NotificationPreferences, 'show']).as('show')
      router.put('/', [api.NotificationPreferences, 'update']).as('update')
    })
    .prefix('/notification-preferences')
    .as('notification_preferences')
})

forTokens('reports', () => {
  router.get('/reports', [api.Reports, 'index']).as('reports.index')
  router.post('/reports', [api.Reports, 'store']).as('reports.store').use(throttleReports)
  router.get('/sanctions', [api.Sanctions, 'index']).as('sanctions.index')
  router
    .post('/sanctions/:ulid/appeal', [api.sanctions.Appeals, 'store'])
    .where('ulid', ULID)
    .as('sanctions.appeals.store')
})

forTokens('profile:read', () => {
  router.get('/profile', [api.Profiles, 'show']).as('profiles.show')
  router.get('/addresses', [api.Addresses, 'index']).as('addresses.index')
})

forTokens('profile:write', () => {
  router.put('/profile', [api.Profiles, 'update']).as('profiles.update')
  router.put('/profile/avatar', [api.profiles.Avatars, 'update']).as('profiles.avatar.update')
  router.delete('/profile/avatar', [api.profiles.Avatars, 'destroy']).as('profiles.avatar.destroy')
  router.post('/addresses', [api.Addresses, 'store']).as('addresses.store')
  router
    .group(() => {
      router.put('/', [api.Addresses, 'update']).as('update')
      router.delete('/', [api.Addresses, 'destroy']).as('destroy')
      router.put('/default', [api.addresses.Defaults, 'update']).as('default.update')
    })
    .prefix('/addresses/:id')
    .where('id', router.matchers.number())
    .as('addresses')
  router
    .group(() => {
      router.put('/', [api.users.Blocks, 'update']).as('update')
      router.delete('/', [api.users.Blocks, 'destroy']).as('destroy')
    })
    .prefix('/users/:id/block')
    .where('id', router.matchers.number())
    .as('users.block')
})

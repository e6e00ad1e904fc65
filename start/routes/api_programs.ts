import { controllers } from '#generated/controllers'
import { throttleWebhookActs } from '#start/limiter'
import { forTokens } from '#start/routes/api_groups'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const { api } = controllers

/** What goes on without the token: whoever gave it the ability showed the password for that. */
forTokens('webhooks', () => {
  router.get('/webhooks', [api.Webhooks, 'index']).as('webhooks.index')
  router.post('/webhooks', [api.Webhooks, 'store']).as('webhooks.store')
  router
    .group(() => {
      router.get('/', [api.Webhooks, 'show']).as('show')
      router.put('/', [api.Webhooks, 'update']).as('update')
      router.delete('/', [api.Webhooks, 'destroy']).as('destroy')
      router.post('/secret', [api.webhooks.Secrets, 'store']).as('secret.store')
      router.post('/pause', [api.webhooks.Pauses, 'store']).as('pause.store')
      router.delete('/pause', [api.webhooks.Pauses, 'destroy']).as('pause.destroy')
      router.post('/test', [api.webhooks.Tests, 'store']).as('test.store').use(throttleWebhookActs)
      router.get('/deliveries', [api.webhooks.Deliveries, 'index']).as('deliveries.index')
      router
        .post('/replays', [api.webhooks.Replays, 'store'])
        .as('replays.store')
        .use(throttleWebhookActs)
    })
    .prefix('/webhooks/:ulid')
    .where('ulid', ULID)
    .as('webhooks')
})

forTokens('calendars', () => {
  router.get('/calendar-feeds', [api.CalendarFeeds, 'index']).as('calendar_feeds.index')
  router.post('/calendar-feeds', [api.CalendarFeeds, 'store']).as('calendar_feeds.store')
  router
    .delete('/calendar-feeds/:kind', [api.CalendarFeeds, 'destroy'])
    .where('kind', /^(hosting|renting)$/)
    .as('calendar_feeds.destroy')
})

forTokens('export', () => {
  router.get('/export', [api.Exports, 'show']).as('exports.show')
})

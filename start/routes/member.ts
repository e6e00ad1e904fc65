import { middleware } from '#start/kernel'
import { throttleCompletions, throttleUploads, throttleWebhookActs } from '#start/limiter'
import { controllers } from '#generated/controllers'
import router from '@adonisjs/core/services/router'

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/

router
  .group(() => {
    router.post('/uploads', [controllers.Uploads, 'store']).as('uploads.store').use(throttleUploads)
    router.get('/uploads/:ulid', [controllers.Uploads, 'show']).as('uploads.show')
    router
      .post('/uploads/:ulid/completion', [controllers.uploads.Completions, 'store'])
      .as('uploads.completions.store')
      .use(throttleCompletions)
    router
      .put('/storage/uploads/:token', [controllers.storage.Uploads, 'update'])
      .as('storage.uploads.update')
  })
  .use(middleware.auth())

router.post('/logout', [controllers.Sessions, 'destroy']).as('sessions.destroy')

router
  .group(() => {
    router.get('/restricted', [controllers.Restrictions, 'show']).as('restrictions.show')

    router.get('/settings', ({ response }) => response.redirect('/settings/profile')).as('settings')
    router
      .get('/settings/profile', [controllers.settings.Profiles, 'edit'])
      .as('settings.profiles.edit')
    router
      .put('/settings/profile', [controllers.settings.Profiles, 'update'])
      .as('settings.profiles.update')
    router
      .put('/settings/avatar', [controllers.settings.Avatars, 'update'])
      .as('settings.avatars.update')
    router
      .delete('/settings/avatar', [controllers.settings.Avatars, 'destroy'])
      .as('settings.avatars.destroy')
    router
      .get('/settings/password', [controllers.settings.Passwords, 'edit'])
      .as('settings.passwords.edit')
    router
      .put('/settings/password', [controllers.settings.Passwords, 'update'])
      .as('settings.passwords.update')
    router
      .get('/settings/sessions', [controllers.settings.Sessions, 'index'])
      .as('settings.sessions.index')
    router
      .delete('/settings/sessions/:handle', [controllers.settings.Sessions, 'destroy'])
      .as('settings.sessions.destroy')
    router
      .get('/settings/addresses', [controllers.settings.Addresses, 'index'])
      .as('settings.addresses.index')
    router
      .post('/settings/addresses', [controllers.settings.Addresses, 'store'])
      .as('settings.addresses.store')
    router
      .put('/settings/addresses/:id', [controllers.settings.Addresses, 'update'])
      .as('settings.addresses.update')
    router
      .delete('/settings/addresses/:id', [controllers.settings.Addresses, 'destroy'])
      .as('settings.addresses.destroy')
    router
      .post('/settings/addresses/:id/default', [controllers.settings.DefaultAddresses, 'store'])
      .as('settings.default_addresses.store')
    router
      .group(() => {
        router.get('/', [controllers.settings.BankAccounts, 'show']).as('show')
        router.put('/', [controllers.settings.BankAccounts, 'update']).as('update')
        router.delete('/', [controllers.settings.BankAccounts, 'destroy']).as('destroy')
      })
      .prefix('/settings/bank-account')
      .as('settings.bank_account')
    router
      .group(() => {
        router.get('/', [controllers.settings.AccessTokens, 'index']).as('index')
        router.post('/', [controllers.settings.AccessTokens, 'store']).as('store')
        router
          .delete('/:id', [controllers.settings.AccessTokens, 'destroy'])
          .where('id', router.matchers.number())
          .as('destroy')
      })
      .prefix('/settings/tokens')
      .as('settings.access_tokens')
    router
      .group(() => {
        router.get('/', [controllers.settings.Webhooks, 'index']).as('index')
        router.post('/', [controllers.settings.Webhooks, 'store']).as('store')
        router
          .group(() => {
            router.get('/', [controllers.settings.Webhooks, 'show']).as('show')
            router.patch('/', [controllers.settings.Webhooks, 'update']).as('update')
            router.delete('/', [controllers.settings.Webhooks, 'destroy']).as('destroy')
            router.post('/', [controllers.settings.webhooks.Secrets, 'store']).as('secrets.store')
            router
              .post('/pause', [controllers.settings.webhooks.Pauses, 'store'])
              .as('pauses.store')
            router
              .delete('/pause', [controllers.settings.webhooks.Pauses, 'destroy'])
              .as('pauses.destroy')
            router
              .post('/test', [controllers.settings.webhooks.Tests, 'store'])
              .as('tests.store')
              .use(throttleWebhookActs)
            router
              .post('/replays', [controllers.settings.webhooks.Replays, 'store'])
              .as('replays.store')
              .use(throttleWebhookActs)
          })
          .prefix('/:ulid')
          .where('ulid', ULID)
      })
      .prefix('/settings/webhooks')
      .as('settings.webhooks')
    router
      .group(() => {
        router.get('/', [controllers.settings.Calendars, 'index']).as('index')
        router.post('/', [controllers.settings.Calendars, 'store']).as('store')
        router
          .delete('/:kind', [controllers.settings.Calendars, 'destroy'])
          .as('destroy')
          .where('kind', /^(hosting|renting)$/)
      })
      .prefix('/settings/calendars')
      .as('settings.calendars')
  })
  .use(middleware.auth())

router
  .group(() => {
    router.get('/favourites', [controllers.Favourites, 'index']).as('favourites.index')
    router
      .put('/listings/:id/favourite', [controllers.listings.Favourites, 'update'])
      .as('listings.favourites.update')
      .where('id', router.matchers.number())
    router
      .delete('/listings/:id/favourite', [controllers.listings.Favourites, 'destroy'])
      .as('listings.favourites.destroy')
      .where('id', router.matchers.number())
  })
  .use(middleware.auth())

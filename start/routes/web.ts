import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { throttleAnswers, throttleCalendars, throttleSearches } from '#start/limiter'
import router from '@adonisjs/core/services/router'

router.get('/', [controllers.Home, 'show']).as('home')
router.get('/csrf-token', [controllers.CsrfTokens, 'show']).as('csrf_token.show')
router.post('/locale', [controllers.Locales, 'update']).as('locale.update')

router.get('/health/live', [controllers.Health, 'live']).as('health.live')
router.get('/health/ready', [controllers.Health, 'ready']).as('health.ready')

router
  .get('/.well-known/security.txt', [controllers.SecurityContacts, 'show'])
  .as('security_contact.show')

router
  .get('/photos/:ulid/:size', [controllers.Photos, 'show'])
  .where('ulid', /^[0-9A-HJKMNP-TV-Z]{26}$/)
  .where('size', /^(card|full|avatar|original)$/)
  .as('photos.show')

router
  .group(() => {
    router.get('/login', [controllers.Sessions, 'create']).as('sessions.create')
    router.post('/login', [controllers.Sessions, 'store']).as('sessions.store')

    router.get('/sign-up', [controllers.SignUps, 'create']).as('sign_ups.create')
    router.post('/sign-up', [controllers.SignUps, 'store']).as('sign_ups.store')
    router.get('/sign-up/code', [controllers.signUps.Codes, 'create']).as('sign_ups.codes.create')
    router.post('/sign-up/code', [controllers.signUps.Codes, 'store']).as('sign_ups.codes.store')
    router.put('/sign-up/code', [controllers.signUps.Codes, 'update']).as('sign_ups.codes.update')
    router
      .get('/sign-up/account', [controllers.signUps.Accounts, 'create'])
      .as('sign_ups.accounts.create')
    router
      .post('/sign-up/account', [controllers.signUps.Accounts, 'store'])
      .as('sign_ups.accounts.store')
  })
  .use(middleware.guest())

router.get('/password-reset', [controllers.PasswordResets, 'create']).as('password_resets.create')
router.post('/password-reset', [controllers.PasswordResets, 'store']).as('password_resets.store')
router
  .get('/password-reset/:token', [controllers.PasswordResets, 'edit'])
  .as('password_resets.edit')
router
  .put('/password-reset/:token', [controllers.PasswordResets, 'update'])
  .as('password_resets.update')

router
  .get('/users/:id', [controllers.Users, 'show'])
  .where('id', router.matchers.number())
  .as('users.show')
router
  .get('/users/:id/review-summary', [controllers.users.ReviewSummaries, 'show'])
  .where('id', router.matchers.number())
  .as('users.review_summary')

router
  .get('/calendars/:file', [controllers.Calendars, 'show'])
  .where('file', /^cwc_[\w-]{43}\.ics$/)
  .as('calendars.show')
  .use(throttleCalendars)

router.get('/terms', [controllers.Legal, 'terms']).as('legal.terms')
router.get('/privacy', [controllers.Legal, 'privacy']).as('legal.privacy')

router.get('/dev/mailbox', [controllers.dev.Mailbox, 'index']).as('dev.mailbox.index')
router.get('/dev/mailbox/:id', [controllers.dev.Mailbox, 'show']).as('dev.mailbox.show')
router.get('/listings', [controllers.Listings, 'index']).as('listings.index')
router
  .group(() => {
    router.get('/listings/:id', [controllers.Listings, 'show']).as('listings.show')
    router
      .get('/listings/:id/review-summary', [controllers.listings.ReviewSummaries, 'show'])
      .as('listings.review_summary')
    router.get('/listings/:id/quote', [controllers.listings.Quotes, 'show']).as('listings.quote')
  })
  .where('id', router.matchers.number())

router.get('/search', [controllers.Searches, 'show']).as('searches.show').use(throttleSearches)
router
  .get('/search/answer', [controllers.searches.Answers, 'show'])
  .as('searches.answer')
  .use(throttleAnswers)

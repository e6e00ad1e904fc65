import { controllers } from '#generated/controllers'
import { throttleWebhooks } from '#start/limiter'
import router from '@adonisjs/core/services/router'

/** Called by payment companies and banks: no session, no CSRF token (config/shield.ts). */
router
  .group(() => {
    router.post('/toss', [controllers.webhooks.Toss, 'store']).as('toss.store')
    router.post('/sandbox', [controllers.webhooks.Sandbox, 'store']).as('sandbox.store')
    router.post('/payouts', [controllers.webhooks.Payouts, 'store']).as('payouts.store')
  })
  .prefix('/webhooks')
  .as('webhooks')
  .use(throttleWebhooks)

import config from '#config/payments'
import limiter from '@adonisjs/limiter/services/main'

/** A webhook costs a look into the database, and one into a company's books when the order is ours. */
export const throttleWebhooks = limiter.define('webhooks', ({ request }) => {
  const { requests, every } = config.webhooks
  return limiter.allowRequests(requests).every(every).usingKey(request.ip())
})

export const throttlePayments = limiter.define('payments', ({ auth, request }) => {
  const { requests, every } = config.asked
  return limiter
    .allowRequests(requests)
    .every(every)
    .usingKey(String(auth.user?.id ?? request.ip()))
})

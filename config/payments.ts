import { createHmac } from 'node:crypto'
import env from '#start/env'
import { appKey } from '#config/app'

const secretKey = env.get('TOSS_SECRET_KEY')?.release() ?? null
const clientKey = env.get('TOSS_CLIENT_KEY') ?? null

/** Payment companies (product §5). Times in milliseconds unless named otherwise. */
export default {
  provider: env.get('PAYMENTS', 'sandbox'),
  toss:
    secretKey && clientKey
      ? {
          clientKey,
          secretKey,
          apiUrl: env.get('TOSS_API_URL', 'https://api.tosspayments.com'),
          /** Taking and giving back money may take a card company long; reading is quick. */
          timeouts: { move: 20_000, read: 5_000 },
        }
      : null,
  sandbox: {
    webhookSecret: createHmac('sha256', appKey.release()).update('sandbox webhooks').digest('hex'),
  },
  /** An order that nobody came back from for so long is asked after, and closed. */
  orderMinutes: 30,
  /** A signature counts for so long after it was made; clocks may differ by as much. */
  webhooks: { windowSeconds: 300 },
} as const

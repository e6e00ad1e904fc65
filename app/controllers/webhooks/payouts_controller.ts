import config from '#config/payouts'
import Payout from '#models/payout'
import { answerHint, isSigned } from '#controllers/webhooks/support'
import { payoutWebhookValidator } from '#validators/payout'
import type { HttpContext } from '@adonisjs/core/http'

/** The bank decided on a transfer. Its signature opens the door, and what it answers when asked counts. */
export default class PayoutsController {
  async store(ctx: HttpContext) {
    if (!isSigned(ctx, config.sandbox.webhookSecret)) return ctx.response.unauthorized({})
    const [, hint] = await payoutWebhookValidator.tryValidate(ctx.request.body())
    return answerHint(ctx, hint, ({ data: { idempotencyKey } }) => Payout.heed({ idempotencyKey }))
  }
}

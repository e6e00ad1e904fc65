import Payment from '#models/payment'
import { answerHint } from '#controllers/webhooks/support'
import { tossWebhookValidator } from '#validators/payment'
import type { HttpContext } from '@adonisjs/core/http'

/** Toss signs nothing: whoever calls gives a hint, and what Toss answers when asked counts. */
export default class TossController {
  async store(ctx: HttpContext) {
    const [, hint] = await tossWebhookValidator.tryValidate(ctx.request.body())
    return answerHint(ctx, hint, ({ data, orderId }) =>
      Payment.heed({ provider: 'toss', orderId: data?.orderId ?? orderId ?? '' })
    )
  }
}

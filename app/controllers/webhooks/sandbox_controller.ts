import config from '#config/payments'
import Payment from '#models/payment'
import payments from '#services/payments/payments'
import { answerHint, isSigned } from '#controllers/webhooks/support'
import { sandboxWebhookValidator } from '#validators/payment'
import type { HttpContext } from '@adonisjs/core/http'

export default class SandboxController {
  async store(ctx: HttpContext) {
    if (!payments.takes('sandbox')) return ctx.response.notFound({})
    if (!isSigned(ctx, config.sandbox.webhookSecret)) return ctx.response.unauthorized({})
    const [, hint] = await sandboxWebhookValidator.tryValidate(ctx.request.body())
    return answerHint(ctx, hint, ({ data: { orderId } }) =>
      Payment.heed({ provider: 'sandbox', orderId })
    )
  }
}

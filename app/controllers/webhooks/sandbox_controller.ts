import logger from '@adonisjs/core/services/logger'
import Payment from '#models/payment'
import { answerHint } from '#controllers/webhooks/support'
import { isSigned } from '#services/payments/sandbox/webhooks'
import { sandboxWebhookValidator } from '#validators/payment'
import type { HttpContext } from '@adonisjs/core/http'

export default class SandboxController {
  async store(ctx: HttpContext) {
    const { request, response } = ctx
    if (!isSigned(request.raw() ?? '', request.header('sandbox-signature') ?? '')) {
      logger.warn({ address: request.ip() }, 'a webhook came with a wrong signature')
      return response.unauthorized({})
    }
    const [, hint] = await sandboxWebhookValidator.tryValidate(request.body())
    return answerHint(ctx, hint, ({ data: { orderId } }) =>
      Payment.heed({ provider: 'sandbox', orderId })
    )
  }
}

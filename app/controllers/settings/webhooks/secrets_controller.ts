import type { HttpContext } from '@adonisjs/core/http'
import { requireStepUp } from '#controllers/settings/step_up'
import { logPage, ownEndpoint } from '#controllers/settings/webhooks/support'

/** Exchanges the secret; the one before signs along for a day. */
export default class SecretsController {
  async store(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    requireStepUp(ctx)
    const secret = await endpoint.rotate()
    ctx.inertia.flash(() => ({ secret }))
    ctx.response.header('Cache-Control', 'no-store')
    return logPage(ctx, await endpoint.refresh())
  }
}

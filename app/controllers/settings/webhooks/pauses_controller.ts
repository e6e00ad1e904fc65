import type { HttpContext } from '@adonisjs/core/http'
import { ownEndpoint } from '#controllers/settings/webhooks/support'

export default class PausesController {
  async store(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    await endpoint.pause()
    return done(ctx, 'paused')
  }

  async destroy(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    await endpoint.resume()
    return done(ctx, 'resumed')
  }
}

function done({ i18n, params, response, session }: HttpContext, what: string) {
  session.flash('success', i18n.t(`webhooks.${what}`))
  return response.redirect(`/settings/webhooks/${params.ulid}`)
}

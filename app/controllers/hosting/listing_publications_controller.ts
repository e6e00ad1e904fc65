import { pause, publish } from '#controllers/hosting/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ListingPublicationsController {
  async store(ctx: HttpContext) {
    await publish(ctx)
    return done(ctx, 'published')
  }

  async destroy(ctx: HttpContext) {
    await pause(ctx)
    return done(ctx, 'paused')
  }
}

function done({ i18n, response, session }: HttpContext, what: string) {
  session.flash('success', i18n.t(`hosting.done.${what}`))
  return response.redirect().back()
}

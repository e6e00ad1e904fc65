import { ownListing } from '#controllers/hosting/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ListingPublicationsController {
  async store(ctx: HttpContext) {
    const listing = await ownListing(ctx)
    await ctx.bouncer.with('ListingPolicy').authorize('publish', listing)
    await listing.publish()
    return done(ctx, 'published')
  }

  async destroy(ctx: HttpContext) {
    const listing = await ownListing(ctx)
    await ctx.bouncer.with('ListingPolicy').authorize('pause', listing)
    await listing.pause()
    return done(ctx, 'paused')
  }
}

function done({ i18n, response, session }: HttpContext, what: string) {
  session.flash('success', i18n.t(`hosting.done.${what}`))
  return response.redirect().back()
}

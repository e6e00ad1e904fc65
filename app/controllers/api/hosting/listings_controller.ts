import type { HttpContext } from '@adonisjs/core/http'
import { ownShown } from '#controllers/api/hosting/support'
import { pageAsked } from '#controllers/api/support'
import { OWN_LISTINGS, ownPage } from '#controllers/hosting/overview'
import { offer, ownListing, remove, revise } from '#controllers/hosting/support'
import { describes } from '#openapi/description'
import { pageValidator } from '#validators/api/page'
import { draftValidator, intentValidator, offerValidator } from '#validators/listing'

export default class ListingsController {
  @describes({
    tag: 'Listings',
    summary: 'List your own listings',
    description: 'Those that guests see come first, then those on a pause, then drafts.',
    query: pageValidator,
  })
  async index(ctx: HttpContext) {
    const { place, limit } = await pageAsked(ctx, OWN_LISTINGS)
    const { listings, next } = await ownPage(ctx.auth.getUserOrFail(), place, limit)
    const { data } = await ctx.serialize(listings)
    return { data, meta: { next } }
  }

  @describes({
    tag: 'Listings',
    summary: 'Offer gear',
    description:
      'With the `intent` `publish` guests see it at once; with `draft` everything but `title` and `categoryId` may be missing, ' +
      'and an amount that was not given is null and keeps it from being published. ' +
      'Photos are uploads of the purpose `listing`.',
    body: [offerValidator, draftValidator],
    status: 201,
    headers: ['Location', 'ETag'],
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    await ctx.request.validateUsing(offerValidator)
    const { listing } = await offer(ctx)
    ctx.response.status(201).header('Location', `/api/v1/hosting/listings/${listing.id}`)
    return ownShown(ctx, listing)
  }

  @describes({ tag: 'Listings', summary: 'Read a listing of your own' })
  async show(ctx: HttpContext) {
    const listing = await ownListing(ctx)
    await ctx.bouncer.with('ListingPolicy').authorize('update', listing)
    return ownShown(ctx, listing)
  }

  @describes({
    tag: 'Listings',
    summary: 'Change a listing of your own',
    description:
      'All of its terms at once; only those of a draft may be missing. What a reservation costs stays as it was. With the `intent` `publish` it is published too.',
    body: [intentValidator, draftValidator],
    refusals: [403, 409],
  })
  async update(ctx: HttpContext) {
    const listing = await ownListing(ctx)
    await revise(ctx, listing)
    return ownShown(ctx, await ownListing(ctx))
  }

  @describes({
    tag: 'Listings',
    summary: 'Delete a listing of your own',
    description: 'Open requests are declined. Refused while a rental is not settled.',
    status: 204,
    refusals: [403, 409],
  })
  async destroy(ctx: HttpContext): Promise<void> {
    await remove(ctx)
    ctx.response.noContent()
  }
}

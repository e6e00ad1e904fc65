import type { HttpContext } from '@adonisjs/core/http'
import { ownShown } from '#controllers/api/hosting/support'
import { ownListing, pause, publish } from '#controllers/hosting/support'
import { describes } from '#openapi/description'

export default class ListingPublicationsController {
  @describes({
    tag: 'Listings',
    summary: 'Publish a listing of your own',
    headers: ['ETag'],
    refusals: [403, 409, 422],
  })
  async store(ctx: HttpContext) {
    await publish(ctx)
    return ownShown(ctx, await ownListing(ctx))
  }

  @describes({
    tag: 'Listings',
    summary: 'Pause a listing of your own',
    description: 'Open requests stay.',
    headers: ['ETag'],
    refusals: [403, 409],
  })
  async destroy(ctx: HttpContext) {
    await pause(ctx)
    return ownShown(ctx, await ownListing(ctx))
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { tagWith } from '#controllers/api/support'
import { filled } from '#controllers/hosting/form'
import type Listing from '#models/listing'
import PhotoTransformer from '#transformers/photo_transformer'

/** A listing as its host edits it, with its version as the entity tag. */
export async function ownShown(ctx: HttpContext, listing: Listing) {
  await listing.refresh()
  const { id, status, version, terms } = await filled(listing)
  tagWith(ctx, listing)
  return ctx.serialize({
    id,
    status,
    version,
    hiddenBecause: listing.hiddenBecause,
    terms,
    photos: PhotoTransformer.transform(listing.photos.map(({ upload }) => upload)),
  })
}

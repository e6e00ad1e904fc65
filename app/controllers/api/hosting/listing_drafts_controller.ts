import type { HttpContext } from '@adonisjs/core/http'
import { draft } from '#controllers/hosting/drafting'
import { describes } from '#openapi/description'
import ListingDraftTransformer from '#transformers/listing_draft_transformer'
import { listingDraftValidator } from '#validators/listing_draft'

export default class ListingDraftsController {
  @describes({
    tag: 'Listings',
    summary: 'Have a listing drafted from photos',
    description:
      'Photos are uploads of the purpose `listing`, the main item first. Nothing is stored.',
    body: listingDraftValidator,
    refusals: [403, 503],
  })
  async store(ctx: HttpContext) {
    return ctx.serialize(ListingDraftTransformer.transform(await draft(ctx)))
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { draft } from '#controllers/hosting/drafting'
import { AiFailure } from '#services/ai/contract'
import ListingDraftTransformer from '#transformers/listing_draft_transformer'

export default class ListingDraftsController {
  async store(ctx: HttpContext) {
    try {
      return await ctx.serialize(ListingDraftTransformer.transform(await draft(ctx)))
    } catch (error) {
      if (error instanceof AiFailure && error.kind === 'stopped') return ctx.response.noContent()
      throw error
    }
  }
}

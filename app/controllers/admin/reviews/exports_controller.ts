import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { REVIEWS } from '#models/admin/reviews'
import ContentPolicy from '#policies/admin/content_policy'
import { contentState } from '#transformers/admin_review_transformer'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(ContentPolicy).authorize('view')
    return sendFile(ctx, REVIEWS, {
      id: ({ ulid }) => ulid,
      text: ({ text }) => text,
      gearScore: ({ gearScore }) => gearScore,
      kindnessScore: ({ kindnessScore }) => kindnessScore,
      responseScore: ({ responseScore }) => responseScore,
      author: ({ author }) => author.nickname,
      host: ({ host }) => host.nickname,
      listing: ({ listing }) => listing.title,
      state: (review, { i18n }) => i18n.t(`admin.reviews.state.${contentState(review)}`),
      writtenAt: ({ createdAt }) => createdAt.toISO(),
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { LISTINGS } from '#models/admin/listings'
import ContentPolicy from '#policies/admin/content_policy'
import { listingState } from '#transformers/admin_listing_transformer'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(ContentPolicy).authorize('view')
    return sendFile(ctx, LISTINGS, {
      id: ({ id }) => id,
      title: ({ title }) => title,
      host: ({ host }) => host.nickname,
      category: ({ category }, { i18n }) =>
        i18n.locale === 'ko' ? category.name : category.nameEn,
      state: (listing, { i18n }) => i18n.t(`admin.listings.state.${listingState(listing)}`),
      fee: ({ fee }) => fee,
      deposit: ({ deposit }) => deposit,
      rating: ({ ratingAverage }) => (ratingAverage === null ? null : Number(ratingAverage)),
      madeAt: ({ createdAt }) => createdAt.toISO(),
    })
  }
}

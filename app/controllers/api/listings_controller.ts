import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked, refuseFilters } from '#controllers/api/support'
import { listingShown } from '#controllers/listings/support'
import Browse from '#models/listing/browse'
import { CardContext } from '#models/listing/card_context'
import { describes } from '#openapi/description'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import { pageValidator } from '#validators/api/page'
import { listingFiltersValidator, readFilters } from '#validators/listing_filters'

export default class ListingsController {
  @describes({
    tag: 'Listings',
    summary: 'List the listings that anybody can see',
    description:
      'Filtered and sorted as on the web. A filter that cannot be used is refused, never left out. ' +
      'Without `sort` the newest come first, or the best match when `q` is given.',
    query: [listingFiltersValidator, pageValidator],
  })
  async index(ctx: HttpContext) {
    const { auth, i18n, request, serialize } = ctx
    const { filters, ignored } = await readFilters(request.qs())
    refuseFilters(ignored, ctx)
    const browse = new Browse(filters)
    const { cursor, limit } = await pageAsked(ctx, browse.list)

    const { rows, next } = await browse.page(cursor, limit)
    const context = await CardContext.for(rows, {
      locale: i18n.locale,
      dates: filters.dates,
      user: auth.user,
    })
    const { data } = await serialize(ListingCardTransformer.transform(rows, context))
    return { data, meta: { next } }
  }
  @describes({
    tag: 'Listings',
    summary: 'Read a listing',
    description:
      '`units` are the pieces that can be rented, each with the days on which it is taken; `quote` says what days cost.',
  })
  async show(ctx: HttpContext) {
    const { listing, units, today, hostScores } = await listingShown(ctx)
    return ctx.serialize({ listing: listing.depth(2), units, today, hostScores })
  }
}

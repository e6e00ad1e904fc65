import type { HttpContext } from '@adonisjs/core/http'
import { commentsPage } from '#controllers/comments_page'
import { reviewsPage } from '#controllers/reviews_page'
import Category from '#models/category'
import Listing from '#models/listing'
import Region from '#models/region'
import { unitCalendars } from '#models/listing/availability'
import Browse, { COUNT_LIMIT } from '#models/listing/browse'
import { CardContext } from '#models/listing/card_context'
import { scoresOf } from '#models/review/scores'
import { responseMinutes } from '#models/user/response_time'
import clock from '#services/clock'
import BranchTransformer from '#transformers/branch_transformer'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import ListingTransformer from '#transformers/listing_transformer'
import { readFilters } from '#validators/listing_filters'

export default class ListingsController {
  async index({ auth, i18n, inertia, request }: HttpContext) {
    const { locale } = i18n
    const { filters, asked, ignored } = await readFilters(request.qs())
    const browse = new Browse(filters)
    const { rows, next } = await browse.page(request.qs().cursor)
    const context = await CardContext.for(rows, { locale, dates: filters.dates, user: auth.user })
    const [categories, regions] = await Promise.all([Category.tree(), Region.tree()])

    return inertia.render('listings/index', {
      listings: inertia.scroll(ListingCardTransformer.paginate(rows, {}, context), () => ({
        pageName: 'cursor',
        currentPage: null,
        previousPage: null,
        nextPage: next,
      })),
      count: async () => ({ listings: await browse.count(), limit: COUNT_LIMIT }),
      asked,
      ignored,
      today: clock.today(),
      categories: () => BranchTransformer.transform(categories.roots, categories, locale),
      regions: () => BranchTransformer.transform(regions.roots, regions, locale),
    })
  }

  async show(ctx: HttpContext) {
    const { auth, i18n, inertia, params, request } = ctx
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visibleTo(auth.user))
      .where('listings.id', params.id)
      .preload('regions')
      .preload('options', (options) => void options.whereNull('archived_at').orderBy('position'))
      .preload('photos', (photos) => void photos.preload('upload'))
      .preload('host', (host) => void host.preload('avatar'))
      .firstOrFail()
    const [context, minutes, hostScores] = await Promise.all([
      CardContext.for([listing], { locale: i18n.locale, user: auth.user }),
      responseMinutes(listing.hostId, clock.now()),
      scoresOf({ hostId: listing.hostId }),
    ])
    const { filters } = await readFilters(request.qs())
    return inertia.render('listings/show', {
      listing: ListingTransformer.transform(listing, context, minutes, auth.user?.id),
      units: await unitCalendars(listing.id, clock.today()),
      today: clock.today(),
      chosen: filters.dates,
      hostScores,
      ...(await reviewsPage({ listingId: listing.id }, ctx)),
      ...(await commentsPage(listing, ctx)),
    })
  }
}

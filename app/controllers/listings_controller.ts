import type { HttpContext } from '@adonisjs/core/http'
import { commentsPage } from '#controllers/comments_page'
import { listingShown } from '#controllers/listings/support'
import { reviewsPage } from '#controllers/reviews_page'
import Category from '#models/category'
import Region from '#models/region'
import Browse, { COUNT_LIMIT } from '#models/listing/browse'
import { CardContext } from '#models/listing/card_context'
import clock from '#services/clock'
import BranchTransformer from '#transformers/branch_transformer'
import ListingCardTransformer from '#transformers/listing_card_transformer'
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
    const { inertia, request } = ctx
    const { row, ...shown } = await listingShown(ctx)
    const { filters } = await readFilters(request.qs())
    return inertia.render('listings/show', {
      ...shown,
      chosen: filters.dates,
      ...(await reviewsPage({ listingId: row.id }, ctx)),
      ...(await commentsPage(row, ctx)),
    })
  }
}

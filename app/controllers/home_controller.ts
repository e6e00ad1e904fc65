import Category from '#models/category'
import Region from '#models/region'
import Browse from '#models/listing/browse'
import { CardContext } from '#models/listing/card_context'
import { NO_FILTERS, type Filters } from '#models/listing/filters'
import CategoryTileTransformer from '#transformers/category_tile_transformer'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import ProvinceTransformer from '#transformers/province_transformer'
import type { HttpContext } from '@adonisjs/core/http'

const SHELF = 8

export default class HomeController {
  async show({ auth, i18n: { locale }, inertia, request }: HttpContext) {
    const [categories, regions] = await Promise.all([Category.tree(), Region.tree()])
    const chosen = request.plainCookie('region', { encoded: false })
    const region = regions.roots.find(({ slug }) => slug === chosen)

    const [newest, popular] = await Promise.all([
      shelf({ sort: 'newest' }),
      shelf({ sort: 'popular', regionId: region?.id ?? null }),
    ])
    const context = await CardContext.for([...newest, ...popular], { locale, user: auth.user })

    return inertia.render('home', {
      categories: CategoryTileTransformer.transform(categories.roots, locale),
      newest: ListingCardTransformer.transform(newest, context),
      popular: ListingCardTransformer.transform(popular, context),
      provinces: ProvinceTransformer.transform(regions.roots, locale),
      region: region ? ProvinceTransformer.transform(region, locale) : undefined,
    })
  }
}

async function shelf(filters: Partial<Filters>) {
  const { rows } = await new Browse({ ...NO_FILTERS, ...filters }).page(null, SHELF)
  return rows
}

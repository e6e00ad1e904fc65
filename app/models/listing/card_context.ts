import db from '@adonisjs/lucid/services/db'
import Category from '#models/category'
import Region from '#models/region'
import type User from '#models/user'
import type { Filters } from '#models/listing/filters'
import type { Branch } from '#models/tree'
import type Tree from '#models/tree'

interface Looking {
  locale: string
  dates?: Filters['dates']
  user?: User
}

/** What cards need besides their row: names in the reader's language, the dates asked for, the reader's favourites. */
export class CardContext {
  private constructor(
    private categories: Tree<Category>,
    private regions: Tree<Region>,
    private locale: string,
    readonly dates: Filters['dates'],
    readonly favourites: ReadonlySet<number>
  ) {}

  static async for(
    rows: { id: number }[],
    { locale, dates = null, user }: Looking
  ): Promise<CardContext> {
    const [categories, regions, favourites] = await Promise.all([
      Category.tree(),
      Region.tree(),
      favouritesAmong(rows, user),
    ])
    return new CardContext(categories, regions, locale, dates, favourites)
  }

  category(id: number) {
    const node = this.categories.find(id)
    return { slug: node?.slug ?? '', name: this.nameOf(node) }
  }

  categoryPath(id: number) {
    return this.categories.pathOf(id).map((node) => ({ slug: node.slug, name: this.nameOf(node) }))
  }

  /** A district with its province, as people say it. */
  region(id: number) {
    const node = this.regions.find(id)
    const [province, district] = this.regions.pathOf(id)
    const name =
      district && this.locale !== 'en'
        ? `${province.shortName} ${district.name}`
        : this.nameOf(district ?? province)
    return { slug: node?.slug ?? '', name }
  }

  private nameOf(node: Branch | undefined): string {
    return (this.locale === 'en' ? node?.nameEn : node?.name) ?? ''
  }
}

async function favouritesAmong(rows: { id: number }[], user?: User): Promise<Set<number>> {
  if (!user || rows.length === 0) return new Set()
  const found = await db
    .from('favourites')
    .where('user_id', user.id)
    .whereIn(
      'listing_id',
      rows.map(({ id }) => id)
    )
    .select('listing_id')
  return new Set(found.map((row) => row.listing_id))
}

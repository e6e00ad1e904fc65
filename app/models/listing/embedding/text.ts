import { createHash } from 'node:crypto'
import i18nManager from '@adonisjs/i18n/services/main'
import Category from '#models/category'
import Listing from '#models/listing'
import Region from '#models/region'

export interface Described {
  id: number
  text: string
  /** The same text has the same fingerprint. */
  fingerprint: string
}

/** What models read of listings: names instead of ids. The title is the first line. */
export async function describe(ids: number[]): Promise<Described[]> {
  const [categories, regions, listings] = await Promise.all([
    Category.tree(),
    Region.tree(),
    Listing.query()
      .whereIn('id', ids)
      .preload('regions')
      .preload('options', (options) =>
        options.whereNull('archivedAt').orderBy('position').orderBy('id')
      ),
  ])
  return listings.map((listing) => {
    const category = categories.pathOf(listing.categoryId)
    const places = listing.regions.flatMap(({ id }) => regions.pathOf(id))
    const text = textOf(listing, {
      category: [category.map(nameOf).join(' > '), category.at(-1)?.nameEn ?? ''].join(' '),
      regions: [...new Set(places.map(nameOf))].join(', '),
    })
    return { id: listing.id, text, fingerprint: createHash('sha256').update(text).digest('hex') }
  })
}

function textOf(listing: Listing, names: { category: string; regions: string }): string {
  const i18n = i18nManager.locale('ko')
  const { title, content, fee, deposit, options, receiveMethod, returnMethod } = listing
  const won = (amount: number) => amount.toLocaleString('en-US')
  return [
    title,
    content,
    i18n.t('ai.text.category', { names: names.category }),
    ...options.map(({ name, fee: extra }) => i18n.t('ai.text.option', { name, fee: won(extra) })),
    i18n.t('ai.text.price', { fee: won(fee), deposit: won(deposit) }),
    i18n.t('ai.text.methods', {
      receive: i18n.t(`listings.method.${receiveMethod}`),
      return: i18n.t(`listings.method.${returnMethod}`),
    }),
    i18n.t('ai.text.regions', { names: names.regions }),
  ].join('\n')
}

function nameOf({ name }: { name: string }): string {
  return name
}

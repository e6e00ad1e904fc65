import type { I18n } from '@adonisjs/i18n'
import type { Filters } from '#models/listing/filters'
import type SavedSearch from '#models/saved_search'
import type { Branch } from '#models/tree'
import { dayInWords } from '#services/day_words'
import type { Today } from './asking.js'
import { filtersOf } from './wanted.js'

type Trees = Pick<Today, 'categories' | 'regions'>

/** What a search is called: its own name, else what it looks for in the reader's words. */
export function nameOf(search: SavedSearch, trees: Trees, i18n: I18n): string {
  return search.name ?? wordsOf(search, trees, i18n).join(' · ')
}

/** What is looked for, one part a condition. */
export function wordsOf(
  { question, filters }: Pick<SavedSearch, 'question' | 'filters'>,
  trees: Trees,
  i18n: I18n
): string[] {
  if (question !== null) return [question]
  const asked = filtersOf(filters ?? {})
  return [
    asked.keyword,
    categoryWords(asked, trees, i18n),
    regionWords(asked, trees, i18n),
    feeWords(asked, i18n),
    asked.receive &&
      i18n.t('browse.methods.receiveBy', { method: i18n.t(`listings.method.${asked.receive}`) }),
    asked.return &&
      i18n.t('browse.methods.returnBy', { method: i18n.t(`listings.method.${asked.return}`) }),
    dateWords(asked, i18n),
  ].filter((words) => words !== null)
}

function categoryWords({ categoryId }: Filters, { categories }: Trees, i18n: I18n) {
  if (categoryId === null) return null
  const category = categories.find(categoryId)
  return category ? named(category, i18n) : i18n.t('searches.gone.category')
}

/** A district with its province, as people say it. */
function regionWords({ regionId }: Filters, { regions }: Trees, i18n: I18n) {
  if (regionId === null) return null
  const [province, district] = regions.pathOf(regionId)
  if (!province) return i18n.t('searches.gone.region')
  if (!district) return named(province, i18n)
  return i18n.locale === 'en' ? district.nameEn : `${province.shortName} ${district.name}`
}

function feeWords({ minFee, maxFee }: Filters, i18n: I18n) {
  const won = (amount: number) => i18n.t('common.won', { amount: amount.toLocaleString('en-US') })
  if (minFee !== null && maxFee !== null) {
    return i18n.t('browse.fee.between', { min: won(minFee), max: won(maxFee) })
  }
  if (maxFee !== null) return i18n.t('browse.fee.to', { max: won(maxFee) })
  return minFee === null ? null : i18n.t('browse.fee.from', { min: won(minFee) })
}

function dateWords({ dates }: Filters, i18n: I18n) {
  if (!dates) return null
  const [start, end] = [dayInWords(dates.start, i18n), dayInWords(dates.end, i18n)]
  return start === end ? start : i18n.t('browse.dates.range', { start, end })
}

function named({ name, nameEn }: Branch, i18n: I18n): string {
  return i18n.locale === 'en' ? nameEn : name
}

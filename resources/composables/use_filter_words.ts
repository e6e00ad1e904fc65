import type { Data } from '@generated/data'
import type { Asked } from '~/composables/use_listing_filters'
import { useFeeWords } from '~/composables/use_fee_words'
import { useI18n } from '~/composables/use_i18n'

interface Trees {
  categories: Data.Branch[]
  regions: Data.Branch[]
}

/** How a filter that is set is said; null when it is not. */
export function useFilterWords(asked: () => Asked, trees: () => Trees) {
  const { t, day } = useI18n()
  const feeWords = useFeeWords()

  const category = () => nameIn(trees().categories, asked().category)
  const region = () => nameIn(trees().regions, asked().region)

  function dates() {
    const { start, end } = asked()
    if (!start || !end) return null
    return start === end
      ? day(start)
      : t('browse.dates.range', { start: day(start), end: day(end) })
  }

  const fee = () => feeWords(asked())

  function receive() {
    const method = asked().receive
    return method && t('browse.methods.receiveBy', { method: t(`listings.method.${method}`) })
  }

  function giveBack() {
    const method = asked().return
    return method && t('browse.methods.returnBy', { method: t(`listings.method.${method}`) })
  }

  return { category, region, dates, fee, receive, giveBack }
}

function nameIn(branches: Data.Branch[], slug: string | null): string | null {
  if (slug === null) return null
  for (const branch of branches) {
    if (branch.slug === slug) return branch.name
    const leaf = branch.children.find((child) => child.slug === slug)
    if (leaf) return leaf.name
  }
  return null
}

import type { Near } from '#models/listing/drafting/near'
import type { Draft } from '#services/ai/contract'

/** Two prices have no middle that anybody asks. */
const LEAST_LISTINGS = 3
const AMOUNTS = ['fee', 'deposit'] as const

type Usual = { fields: ('fee' | 'deposit')[]; listings: number }

/** Fills in the amounts that are missing with the median of the near listings of the same category. */
export function usualPrice(draft: Draft, near: Near[]): { draft: Draft; usual: Usual } {
  const alike = near.filter(({ categoryId }) => categoryId === draft.categoryId)
  const fields = AMOUNTS.filter((amount) => draft[amount] === null)
  if (alike.length < LEAST_LISTINGS || fields.length === 0)
    return { draft, usual: { fields: [], listings: 0 } }
  const filled = { ...draft }
  for (const field of fields) filled[field] = rounded(middle(alike.map((one) => one[field])))
  return { draft: filled, usual: { fields, listings: alike.length } }
}

function middle(amounts: number[]): number {
  const sorted = amounts.toSorted((one, other) => one - other)
  const at = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[at] : (sorted[at - 1] + sorted[at]) / 2
}

/** People ask round amounts. */
function rounded(amount: number): number {
  const step = amount < 10_000 ? 500 : 1_000
  return Math.round(amount / step) * step
}

import { z } from 'zod'
import config from '#config/mcp'
import { branchNamed } from '#mcp/branches'
import { branch, day, place, won } from '#mcp/fields'
import { tool, ToolRefusal, type Asking } from '#mcp/tool'
import Category from '#models/category'
import { isDay, rentalDays } from '#models/reservation/calendar'
import {
  NOTHING,
  statisticsOf,
  together,
  type Counts,
  type Span,
} from '#models/reservation/statistics'
import type Tree from '#models/tree'
import { isAdmin } from '#models/user/rights'

const period = (which: string) =>
  z
    .strictObject({ from: day('First day'), to: day('Last day, included') })
    .describe(`The ${which} period, at most ${config.periodDays} days`)

const mean = (what: string) => z.number().nullable().describe(`${what}; null without any`)

const figures = z.strictObject({
  requests: z.number().int().describe('Requests made'),
  approved: z.number().int().describe('Requests that a host approved'),
  completed: z.number().int().describe('Rentals that came to their end'),
  cancelled: z.number().int().describe('Requests and rentals cancelled'),
  rentSum: won()
    .nullable()
    .describe('Won of rent that were not refunded, of the rentals completed; null but for admins'),
  averageDays: mean('Mean length of the rentals completed, in days'),
  averageRating: mean('Mean of the reviews written, 1 to 5'),
})

const compared = z.strictObject({
  first: figures,
  second: figures,
  difference: figures.describe('second minus first; null where either is'),
})

type Figures = z.output<typeof figures>

export default tool({
  name: 'rental_statistics',
  title: 'Compare rentals of two periods',
  description:
    'Compares two periods by category: requests, approvals, completed rentals, cancellations, rent, mean length and mean ' +
    'rating, with differences. Each thing counts on the day on which it happened. Categories in which nothing happened ' +
    'in either period are left out. Aggregates only. Rent is told to admins alone: it is null for moderators.',
  input: z.strictObject({
    first: period('first'),
    second: period('second'),
    category: place('category').optional(),
  }),
  output: z.strictObject({
    categories: z.array(
      z.strictObject({ category: branch().extend({ path: z.string() }), ...compared.shape })
    ),
    total: compared,
  }),

  async run({ first, second, category }, asking) {
    checkPeriod('first', first, asking)
    checkPeriod('second', second, asking)
    const tree = await Category.tree()
    const leaves = leavesOf(
      tree,
      category ? branchNamed(tree, category, 'category', asking).id : null
    )
    const [before, after] = [await statisticsOf(first), await statisticsOf(second)]
    const busy = leaves.filter(({ id }) => before.has(id) || after.has(id))
    const seesMoney = isAdmin(asking.user)
    const countsOf = (counts: Map<number, Counts>) =>
      busy.map(({ id }) => counts.get(id) ?? NOTHING)
    return {
      categories: busy.map((leaf) => ({
        category: described(tree, leaf, asking),
        ...compare(before.get(leaf.id) ?? NOTHING, after.get(leaf.id) ?? NOTHING, seesMoney),
      })),
      total: compare(together(countsOf(before)), together(countsOf(after)), seesMoney),
    }
  },
})

function checkPeriod(field: string, { from, to }: Span, { i18n }: Asking) {
  const refuse = (problem: string, facts: Record<string, number> = {}) =>
    new ToolRefusal(i18n.t(`mcp.period.${problem}`, { field, ...facts }))
  if (!isDay(from) || !isDay(to)) throw refuse('date')
  if (from > to) throw refuse('order')
  const days = rentalDays(from, to)
  if (days > config.periodDays) throw refuse('length', { days, limit: config.periodDays })
}

/** Listings lie in leaves; a category without children is one. */
function leavesOf(tree: Tree<Category>, within: number | null): Category[] {
  return tree.nodes.filter(
    ({ id }) =>
      tree.childrenOf(id).length === 0 &&
      (within === null || tree.pathOf(id).some((node) => node.id === within))
  )
}

function described(tree: Tree<Category>, { id, slug }: Category, { i18n }: Asking) {
  const names = tree.pathOf(id).map(({ name, nameEn }) => (i18n.locale === 'en' ? nameEn : name))
  return { slug, name: names.at(-1)!, path: names.join(' > ') }
}

function compare(before: Counts, after: Counts, seesMoney: boolean) {
  const [first, second] = [figuresOf(before, seesMoney), figuresOf(after, seesMoney)]
  const difference = Object.fromEntries(
    (Object.keys(first) as (keyof Figures)[]).map((name) => [name, less(second[name], first[name])])
  ) as Figures
  return { first, second, difference }
}

function figuresOf({ rent, days, reviews, stars, ...counts }: Counts, seesMoney: boolean): Figures {
  return {
    ...counts,
    rentSum: seesMoney ? rent : null,
    averageDays: counts.completed === 0 ? null : rounded(days / counts.completed, 1),
    averageRating: reviews === 0 ? null : rounded(stars / reviews, 2),
  }
}

function less(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : rounded(a - b, 2)
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

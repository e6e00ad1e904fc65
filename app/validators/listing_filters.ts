import vine from '@vinejs/vine'
import Category from '#models/category'
import Region from '#models/region'
import clock from '#services/clock'
import { addDays } from '#models/reservation/calendar'
import { calendarDay } from '#validators/calendar_day'
import { SORTS, type Filters, type Sort } from '#models/listing/filters'

const KEYWORD_MAX = 100
const FEE_MAX = 10_000_000
const HORIZON_DAYS = 730

const fee = () => vine.number().withoutDecimals().range([0, FEE_MAX])
const method = () => vine.enum(['DIRECT', 'DELIVERY'] as const)

export const listingFiltersValidator = vine.create(
  vine.object({
    q: vine.string().trim().maxLength(KEYWORD_MAX).optional(),
    category: vine.string().maxLength(60).optional(),
    region: vine.string().maxLength(60).optional(),
    minFee: fee().optional(),
    maxFee: fee().optional(),
    receive: method().optional(),
    return: method().optional(),
    start: calendarDay().optional(),
    end: calendarDay().optional(),
    sort: vine.enum(SORTS).optional(),
  })
)

type Query = Awaited<ReturnType<typeof listingFiltersValidator.validate>>
export type FilterName = keyof Query

/** What was asked for and could be used, as it stands in the address. */
export type Asked = { [Name in Exclude<FilterName, 'sort'>]-?: NonNullable<Query[Name]> | null } & {
  sort: Sort
}

const NAMES: FilterName[] = [
  'q',
  'category',
  'region',
  'minFee',
  'maxFee',
  'receive',
  'return',
  'start',
  'end',
  'sort',
]

/** Names that no filter has. */
export function unknownFilters(query: Record<string, unknown>): string[] {
  return Object.keys(query).filter((name) => !(NAMES as string[]).includes(name))
}

export interface ReadFilters {
  filters: Filters
  asked: Asked
  /** The filters that could not be used. */
  ignored: FilterName[]
}

/** A link may be old or mangled: what is wrong is left out and named, what is right still counts. */
export async function readFilters(query: Record<string, unknown>): Promise<ReadFilters> {
  const ignored = new Set<FilterName>()
  const asked = await wellFormed(scalars(query, ignored), ignored)
  const [categories, regions] = await Promise.all([Category.tree(), Region.tree()])

  const category = asked.category ? categories.findBySlug(asked.category) : undefined
  const region = asked.region ? regions.findBySlug(asked.region) : undefined
  if (asked.category && !category) ignored.add('category')
  if (asked.region && !region) ignored.add('region')

  const filters: Filters = {
    anyRegionOf: null,
    outsideOf: null,
    keyword: asked.q || null,
    categoryId: category?.id ?? null,
    regionId: region?.id ?? null,
    ...feesOf(asked, ignored),
    receive: asked.receive ?? null,
    return: asked.return ?? null,
    dates: datesOf(asked, ignored),
    sort: sortOf(asked),
  }
  return {
    filters,
    asked: addressed(filters, category?.slug, region?.slug),
    ignored: [...ignored],
  }
}

function addressed(filters: Filters, category?: string, region?: string): Asked {
  const { keyword, minFee, maxFee, receive, dates, sort } = filters
  return {
    q: keyword,
    category: category ?? null,
    region: region ?? null,
    minFee,
    maxFee,
    receive,
    return: filters.return,
    start: dates?.start ?? null,
    end: dates?.end ?? null,
    sort,
  }
}

/** A number in a list would be read as a number. */
function scalars(query: Record<string, unknown>, ignored: Set<FilterName>) {
  const known = NAMES.filter((name) => query[name] !== undefined)
  for (const name of known) if (typeof query[name] !== 'string') ignored.add(name)
  return Object.fromEntries(
    known.filter((name) => !ignored.has(name)).map((name) => [name, query[name]])
  )
}

async function wellFormed(
  query: Record<string, unknown>,
  ignored: Set<FilterName>
): Promise<Query> {
  const [error, asked] = await listingFiltersValidator.tryValidate(query)
  if (!error) return asked
  const wrong = new Set<string>(
    error.messages.map(({ field }: { field: string }) => field.split('.')[0])
  )
  for (const name of wrong) ignored.add(name as FilterName)
  const rest = Object.entries(query).filter(([name]) => !wrong.has(name))
  return wellFormed(Object.fromEntries(rest), ignored)
}

function feesOf({ minFee, maxFee }: Query, ignored: Set<FilterName>) {
  if (minFee === undefined || maxFee === undefined || minFee <= maxFee) {
    return { minFee: minFee ?? null, maxFee: maxFee ?? null }
  }
  ignored.add('minFee').add('maxFee')
  return { minFee: null, maxFee: null }
}

/** One day alone is a rental of one day. */
function datesOf({ start, end }: Query, ignored: Set<FilterName>): Filters['dates'] {
  const dates = { start: start ?? end ?? '', end: end ?? start ?? '' }
  if (dates.start === '') return null
  const today = clock.today()
  const isInReach = dates.start >= today && dates.end <= addDays(today, HORIZON_DAYS)
  if (isInReach && dates.start <= dates.end) return dates
  if (start) ignored.add('start')
  if (end) ignored.add('end')
  return null
}

function sortOf({ sort, q }: Query): Filters['sort'] {
  if (!q) return sort === undefined || sort === 'relevance' ? 'newest' : sort
  return sort ?? 'relevance'
}

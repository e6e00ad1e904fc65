import db from '@adonisjs/lucid/services/db'
import type { LucidModel, ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import { isDay } from '#models/reservation/calendar'
import { anywhere, isAscii } from '#services/shared/like'

export type ListQuery<M extends LucidModel> = ModelQueryBuilderContract<M>

/** One way to narrow a list: a choice of fixed values, the id of a thing, or a calendar day in Korea. */
export interface Filter<M extends LucidModel> {
  is: 'id' | 'day' | string[]
  narrow(query: ListQuery<M>, value: string): void
}

/** A table of the admin module: what it can be searched, narrowed and sorted by. */
export interface List<M extends LucidModel> {
  /** Its folder below /admin, and the name of its file. */
  name: string
  model: M
  /** What it is a list of, where that is not everything. */
  only?(query: ListQuery<M>): void
  /** What a row shows of other tables. */
  load?(query: ListQuery<M>): void
  search?(query: ListQuery<M>, words: string): void
  filters: Record<string, Filter<M>>
  /** Names of orders and their columns. The first is the one that nobody asked for, its largest on top. */
  sorts: Record<string, string>
}

export interface Asked {
  q: string | null
  filters: Record<string, string>
  sort: string
  isDescending: boolean
  page: number
}

export interface Page<M extends LucidModel> {
  rows: InstanceType<M>[]
  asked: Asked
  /** How many there are, `COUNTED` at most: counting more costs more than knowing it is worth. */
  total: number
  isMore: boolean
  pages: number
}

export const PER_PAGE = 30
export const COUNTED = 10_000
const MOST_PAGES = Math.ceil(COUNTED / PER_PAGE)
const LONGEST_SEARCH = 80
/** Rows that an export holds at a time. */
const CHUNK = 1_000

/** What an address asks of a list. What it cannot mean is left out, and the page says so. */
export function askedOf<M extends LucidModel>(
  list: List<M>,
  query: Record<string, unknown>
): Asked & { isMalformed: boolean } {
  const { q, sort, page, ...rest } = query
  const filters = Object.entries(rest).filter(
    ([name, value]) => Object.hasOwn(list.filters, name) && means(list.filters[name].is, value)
  ) as [string, string][]
  const order = /^(-?)(\w+)$/.exec(String(sort ?? ''))
  const isOrder = order !== null && Object.hasOwn(list.sorts, order[2])
  const number = Number(page ?? 1)
  const isPage = Number.isInteger(number) && number >= 1 && number <= MOST_PAGES
  const isWords = q === undefined || q === null || typeof q === 'string'
  const given = Object.entries(rest).filter(([, value]) => value !== '')
  return {
    q: typeof q === 'string' && q.trim() ? q.trim().slice(0, LONGEST_SEARCH) : null,
    filters: Object.fromEntries(filters),
    sort: isOrder ? order[2] : Object.keys(list.sorts)[0],
    isDescending: isOrder ? order[1] === '-' : true,
    page: isPage ? number : 1,
    isMalformed:
      given.length > filters.length || (sort !== undefined && !isOrder) || !isPage || !isWords,
  }
}

/** One page, and how many rows there are. Rows of equal value stand in the order of their ids. */
export async function pageOf<M extends LucidModel>(list: List<M>, asked: Asked): Promise<Page<M>> {
  const total = await countUpTo(COUNTED + 1, list, asked)
  const pages = Math.max(1, Math.ceil(Math.min(total, COUNTED) / PER_PAGE))
  const page = Math.min(asked.page, pages)
  const direction = asked.isDescending ? 'desc' : 'asc'
  const query = narrowed(list, asked)
    .orderBy(list.sorts[asked.sort], direction)
    .orderBy(idOf(list), direction)
    .forPage(page, PER_PAGE)
  list.load?.(query)
  return {
    rows: await query.exec(),
    asked: { ...asked, page },
    total: Math.min(total, COUNTED),
    isMore: total > COUNTED,
    pages,
  }
}

/** Everything that the filters let through, some rows at a time, the newest first. */
export async function* everyRow<M extends LucidModel>(
  list: List<M>,
  asked: Asked
): AsyncGenerator<InstanceType<M>> {
  let before: number | null = null
  for (;;) {
    const query = narrowed(list, asked).orderBy(idOf(list), 'desc').limit(CHUNK)
    if (before !== null) void query.where(idOf(list), '<', before)
    list.load?.(query)
    const rows = await query.exec()
    yield* rows
    if (rows.length < CHUNK) return
    before = Number(rows.at(-1)!.$primaryKeyValue)
  }
}

/** Words anywhere in one of these columns, some of which hold nothing but ASCII: those are never compared to more. */
export function wordsIn<M extends LucidModel>(...columns: string[]) {
  return (query: ListQuery<M>, words: string): void => {
    void query.where((any) => {
      for (const column of columns) {
        if (isAscii(words)) void any.orWhere(column, 'like', anywhere(words))
        else void any.orWhereRaw('CONVERT(?? USING utf8mb4) LIKE ?', [column, anywhere(words)])
      }
    })
  }
}

async function countUpTo<M extends LucidModel>(most: number, list: List<M>, asked: Asked) {
  const found = narrowed(list, asked).select(idOf(list)).limit(most).toSQL().toNative()
  const [[row]] = await db.rawQuery(`SELECT COUNT(*) AS total FROM (${found.sql}) found`, [
    ...found.bindings,
  ])
  return Number(row.total)
}

/** All rows that are asked for. */
export function narrowed<M extends LucidModel>(list: List<M>, { q, filters }: Asked): ListQuery<M> {
  const query = list.model.query() as ListQuery<M>
  list.only?.(query)
  if (q) list.search?.(query, q)
  for (const [name, value] of Object.entries(filters)) list.filters[name].narrow(query, value)
  return query
}

function idOf({ model }: { model: LucidModel }): string {
  return `${model.table}.id`
}

function means(is: Filter<LucidModel>['is'], value: unknown): boolean {
  if (typeof value !== 'string') return false
  if (is === 'id') return /^[1-9]\d{0,9}$/.test(value)
  if (is === 'day') return isDay(value)
  return is.includes(value)
}

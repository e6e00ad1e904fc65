import clock from '#services/clock'
import { cardsSql, type CardRow } from '#models/listing/cards'
import { decodeCursor, encodeCursor, type Cursor } from '#models/listing/cursor'
import type { Filters } from '#models/listing/filters'
import { isById, ORDERS, type Order } from '#models/listing/orders'
import { hasShelf, scanSql, type Scan, type Source } from '#models/listing/scan'
import Keyword from '#models/listing/search/keyword'
import type { Part } from '#models/listing/search/tokens'
import reading from '#services/reading/reading'

export const PAGE_SIZE = 20

/** Where "more than this" is all that anybody wants to know. */
export const COUNT_LIMIT = 100

/** A longer shelf is not sorted but picked from, in the order asked for. */
const SORTED_SHELF = 3000

export interface BrowsePage {
  rows: CardRow[]
  /** The cursor of the next page, null on the last. */
  next: string | null
}

/**
 * The listings that somebody looks for: the browse page, the API and the home page all ask here.
 * Only what is published, not hidden, and of a host in good standing.
 */
export default class Browse {
  #keyword: Keyword | null

  constructor(private filters: Filters) {
    const keyword = filters.keyword === null ? null : new Keyword(filters.keyword)
    this.#keyword = keyword?.isEmpty ? null : keyword
  }

  /** What its cursors are of: each order has places of its own. */
  get list(): string {
    return `listings.${this.filters.sort}`
  }

  /** A cursor that is not one of ours begins at the beginning. */
  async page(after: unknown = null, size = PAGE_SIZE): Promise<BrowsePage> {
    const { list } = this
    const cursor = decodeCursor(after, list)
    const found = await this.#found(cursor, size + 1)
    const rows = found.slice(0, size)
    const last = rows.at(-1)
    return { rows, next: last && found.length > size ? encodeCursor(placeOf(last), list) : null }
  }

  /** Counts to one more than the limit, no further. */
  async count(): Promise<number> {
    const scan = await this.#scan(ORDERS.newest, 'text', null)
    const ids = scanSql(scan)
    const [[row]] = await reading.rawQuery(
      `SELECT COUNT(*) AS listings FROM (${ids.sql} LIMIT ${COUNT_LIMIT + 1}) counted`,
      ids.bindings
    )
    return row.listings
  }

  /** By relevance there are two lists: found in the title, then found elsewhere. */
  async #found(cursor: Cursor | null, limit: number): Promise<CardRow[]> {
    const { sort } = this.filters
    if (sort !== 'relevance') return this.#cards(ORDERS[sort], 'text', cursor, limit)
    if (!this.#keyword) return this.#cards(ORDERS.newest, 'text', cursor, limit)
    if (cursor?.value === 0) return this.#cards(ORDERS.elsewhere, 'text', cursor, limit)

    const inTitle = await this.#cards(ORDERS.inTitle, 'title', cursor, limit)
    const missing = limit - inTitle.length
    return missing === 0
      ? inTitle
      : [...inTitle, ...(await this.#cards(ORDERS.elsewhere, 'text', null, missing))]
  }

  async #cards(order: Order, part: Part, cursor: Cursor | null, limit: number) {
    const scan = await this.#scan(order, part, cursor)
    const statement = cardsSql(scanSql(scan), order, limit)
    const [rows] = await reading.rawQuery(statement.sql, statement.bindings)
    return rows as CardRow[]
  }

  async #scan(order: Order, part: Part, cursor: Cursor | null): Promise<Scan> {
    return {
      filters: this.filters,
      keyword: this.#keyword,
      source: await this.#source(order, part),
      order,
      part,
      cursor,
      now: clock.now(),
    }
  }

  async #source(order: Order, part: Part): Promise<Source> {
    if (this.#keyword && !(await this.#keyword.isCommon(part))) return 'matches'
    if (!hasShelf(this.filters)) return 'order'
    return isById(order) || (await this.#isShelfShort()) ? 'shelf' : 'order'
  }

  async #isShelfShort(): Promise<boolean> {
    const { categoryId, regionId } = this.filters
    const [[row]] = await reading.rawQuery(
      `SELECT COUNT(*) AS listings FROM (
        SELECT 1 FROM listing_shelves WHERE region_id = ? AND category_id = ? LIMIT ${SORTED_SHELF + 1}
      ) counted`,
      [regionId ?? 0, categoryId ?? 0]
    )
    return row.listings <= SORTED_SHELF
  }
}

function placeOf({ place, id }: CardRow): Cursor {
  return { value: place === null ? null : Number(place), id }
}

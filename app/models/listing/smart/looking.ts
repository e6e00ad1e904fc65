import Category from '#models/category'
import Browse from '#models/listing/browse'
import { cardsSql, type CardRow } from '#models/listing/cards'
import { describe } from '#models/listing/embedding/text'
import type { Filters } from '#models/listing/filters'
import { ORDERS } from '#models/listing/orders'
import { sql } from '#models/listing/sql'
import ai from '#services/ai/ai'
import { withoutRefused } from '#services/ai/builtin/asked'
import { isShelfOf, namesKind, ofKind } from '#services/ai/builtin/ranking'
import reading from '#services/reading/reading'
import type { Point } from './by_vector.js'
import { candidatesFor } from './candidates.js'
import { asksForGear } from './leaving_out.js'
import { rememberedPlace } from './remembered.js'
import type { Seeking } from './search.js'

const SHOWN = 20
const CANDIDATES = 50
/** Categories that are looked through beside the whole shop. */
const SHELVES = 4

export interface Look {
  /** At most 20 that pass the filters: those of the kind that is asked for first. */
  rows: CardRow[]
  /** Those of them that are of the kind. */
  ofKind: CardRow[]
  isByKeywordOnly: boolean
}

/** Looks for what one question asks, as often as need be, for one call of the model. */
export class Looking {
  private place: Promise<Point | null> | undefined
  private wanted: string

  constructor(
    readonly rest: string,
    private asking: Omit<Seeking, 'without'>
  ) {
    this.wanted = withoutRefused(rest)
  }

  /** Without a word to look for, the newest that pass. */
  async through(filters: Filters): Promise<Look> {
    if (!asksForGear(this)) {
      const { rows } = await new Browse({ ...filters, sort: 'newest' }).page(null, SHOWN)
      const newest = await cardsOf(rows.map(({ id }) => id))
      return { rows: newest, ofKind: newest, isByKeywordOnly: false }
    }
    const [{ ids, isByKeywordOnly }, shelved] = await Promise.all([
      candidatesFor(this.wanted, filters, { ...this.looking(), k: CANDIDATES }),
      this.onShelves(filters),
    ])
    const best = ids.slice(0, SHOWN)
    const all = await cardsOf([...new Set([...best, ...shelved])])
    const fits = await this.ofThatKind(all)
    const others = all.filter((row) => best.includes(row.id) && !fits.includes(row))
    return { rows: [...fits, ...others].slice(0, SHOWN), ofKind: fits, isByKeywordOnly }
  }

  /** Whatever is most like it, although it may say nothing of the question. */
  async loosely(filters: Filters, k: number): Promise<CardRow[]> {
    if (!asksForGear(this)) return []
    const { ids } = await candidatesFor(this.wanted, filters, {
      ...this.looking(),
      isLoose: true,
      k,
    })
    return cardsOf(ids)
  }

  /** What lies in the categories that the question names need not say so itself. */
  private async onShelves(filters: Filters): Promise<number[]> {
    if (filters.categoryId !== null || !namesKind(this.wanted)) return []
    const { nodes } = await Category.tree()
    const shelves = nodes
      .filter(({ parentId, name }) => parentId !== null && isShelfOf(this.wanted, name))
      .slice(0, SHELVES)
    const found = await Promise.all(
      shelves.map(({ id: categoryId }) =>
        candidatesFor(
          this.wanted,
          { ...filters, categoryId },
          { ...this.looking(), isLoose: true, k: SHOWN }
        )
      )
    )
    return found.flatMap(({ ids }) => ids)
  }

  /** Words that no table knows are for the model, if there is one. */
  private async ofThatKind(rows: CardRow[]): Promise<CardRow[]> {
    const isJudged = namesKind(this.rest) || ai.driver.name === 'builtin'
    if (rows.length === 0 || !isJudged) return rows
    const described = await describe(rows.map(({ id }) => id))
    const texts = new Map(described.map((one) => [one.id, one]))
    const inOrder = rows.flatMap(({ id }) => texts.get(id) ?? [])
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ofKind(this.rest, inOrder).flatMap((id) => byId.get(id) ?? [])
  }

  private looking() {
    const { isModelClosed = false, ...asking } = this.asking
    this.place ??=
      isModelClosed && ai.driver.name !== 'builtin'
        ? Promise.resolve(null)
        : rememberedPlace(this.wanted, asking)
    return { ...asking, point: this.place }
  }
}

/** In the order of the ids. */
async function cardsOf(ids: number[]): Promise<CardRow[]> {
  if (ids.length === 0) return []
  const marks = ids.map(() => '?').join(', ')
  const statement = cardsSql(
    sql(`SELECT l.id FROM listings l WHERE l.id IN (${marks})`, ...ids),
    ORDERS.newest,
    ids.length
  )
  const [rows]: [CardRow[]] = await reading.rawQuery(statement.sql, statement.bindings)
  const places = new Map(ids.map((id, at) => [id, at]))
  return rows.sort((one, other) => places.get(one.id)! - places.get(other.id)!)
}

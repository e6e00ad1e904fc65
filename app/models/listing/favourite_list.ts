import db from '@adonisjs/lucid/services/db'
import clock from '#services/clock'
import { PAGE_SIZE, type BrowsePage } from '#models/listing/browse'
import { cardsSql, type CardRow } from '#models/listing/cards'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'
import type { Order } from '#models/listing/orders'
import { publicConditions } from '#models/listing/scan'
import { join, sql, where } from '#models/listing/sql'

const LATEST: Order = { value: 'page.place', direction: 'DESC', index: 'favourites_user_listing' }

export interface FavouriteList extends BrowsePage {
  /** How many are kept but not to be seen at the moment. */
  gone: number
}

/** Somebody's favourites that anybody may see, the latest first. */
export async function favouritesOf(
  userId: number,
  after: unknown,
  size = PAGE_SIZE
): Promise<FavouriteList> {
  const cursor = decodeCursor(after, 'favourites')
  const isPublic = join(publicConditions(clock.now().toJSDate()), ' AND ')
  const own = sql('f.user_id = ?', userId)
  const tables =
    'favourites f JOIN listings l ON l.id = f.listing_id JOIN users h ON h.id = l.host_id'
  const behind = cursor ? [sql('f.id < ?', Number(cursor.value))] : []

  const ids = join(
    [
      sql(`SELECT l.id, f.id AS place FROM ${tables}`),
      where([own, isPublic, ...behind]),
      sql(' ORDER BY f.id DESC'),
    ],
    ''
  )
  const statement = cardsSql(ids, LATEST, size + 1)
  const hidden = join(
    [
      sql(`SELECT COUNT(*) AS gone FROM ${tables}`),
      where([own, { ...isPublic, sql: `NOT (${isPublic.sql})` }]),
    ],
    ''
  )
  const [[found], [[{ gone }]]] = await Promise.all([
    db.rawQuery(statement.sql, statement.bindings),
    db.rawQuery(hidden.sql, hidden.bindings),
  ])
  const rows = (found as CardRow[]).slice(0, size)
  const last = rows.at(-1)
  return {
    rows,
    next:
      last && found.length > size
        ? encodeCursor({ value: Number(last.place), id: last.id }, 'favourites')
        : null,
    gone,
  }
}

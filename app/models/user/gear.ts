import db from '@adonisjs/lucid/services/db'
import { PAGE_SIZE, type BrowsePage } from '#models/listing/browse'
import { cardsSql, type CardRow } from '#models/listing/cards'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'
import { ORDERS } from '#models/listing/orders'
import { sql, where } from '#models/listing/sql'
import type User from '#models/user'

/** What the public may see of a person's gear, the newest first. */
export async function gearOf(host: User, after: unknown, size = PAGE_SIZE): Promise<BrowsePage> {
  if (!host.isInGoodStanding()) return { rows: [], next: null }
  const cursor = decodeCursor(after, 'gear')
  const behind = cursor ? [sql('id < ?', cursor.id)] : []
  const own = where([sql('host_id = ?', host.id), sql('is_listed = 1'), ...behind])
  const ids = { ...own, sql: `SELECT id FROM listings ${own.sql} ORDER BY id DESC` }
  const cards = cardsSql(ids, ORDERS.newest, size + 1)
  const [found] = await db.rawQuery(cards.sql, cards.bindings)
  const rows = (found as CardRow[]).slice(0, size)
  const isMore = (found as CardRow[]).length > size
  const next = isMore ? encodeCursor({ value: null, id: rows.at(-1)!.id }, 'gear') : null
  return { rows, next }
}

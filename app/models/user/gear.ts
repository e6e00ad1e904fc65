import db from '@adonisjs/lucid/services/db'
import { cardsSql, type CardRow } from '#models/listing/cards'
import { ORDERS } from '#models/listing/orders'
import { sql } from '#models/listing/sql'
import type User from '#models/user'

const SHOWN = 24

/** What the public may see of a person's gear, the newest first. */
export async function gearOf(host: User): Promise<CardRow[]> {
  if (!host.isInGoodStanding()) return []
  const own = sql(
    'SELECT id FROM listings WHERE host_id = ? AND is_listed = 1 ORDER BY id DESC',
    host.id
  )
  const cards = cardsSql(own, ORDERS.newest, SHOWN)
  const [rows] = await db.rawQuery(cards.sql, cards.bindings)
  return rows as CardRow[]
}

import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Listing from '#models/listing'
import { takeTurn } from '#models/listing/embedding/turn'
import outbox from '#services/outbox/outbox'

/**
 * What a listing is found by has changed: it is embedded anew, or leaves the index when the public may
 * not see it. In the transaction of the change; a worker that is at the old text stores nothing then.
 */
export async function noteText(trx: TransactionClientContract, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  const visible = await visibleAmong(trx, ids)
  await leave(
    trx,
    ids.filter((id) => !visible.includes(id))
  )
  if (visible.length === 0) return
  await trx.rawQuery(
    `INSERT INTO listing_embeddings (listing_id) VALUES ${visible.map(() => '(?)').join(', ')}
     ON DUPLICATE KEY UPDATE version = version + 1, status = 'WAIT', due_at = UTC_TIMESTAMP(3),
       claim_token = NULL, attempts = 0`,
    visible
  )
  await outbox.record(trx, { topic: 'listing.text_changed', payload: { listingIds: visible } })
}

/** The same for all listings of a host, whose standing has changed. */
export async function noteHost(trx: TransactionClientContract, hostId: number): Promise<void> {
  const rows: { id: number }[] = await trx
    .from('listings')
    .where('host_id', hostId)
    .where('is_listed', true)
    .orderBy('id')
    .select('id')
  await noteText(
    trx,
    rows.map(({ id }) => id)
  )
}

export interface Fitted {
  entered: number
  left: number
}

const BATCH = 500

/**
 * Takes in what the public may see and is not in the index, and out what it may not: a suspension that
 * ended, or whatever else went past `noteText`. Safe to run twice and in parallel.
 */
export async function fitIndex(): Promise<Fitted> {
  return { left: await dropUnseen(), entered: await takeIn() }
}

async function dropUnseen(): Promise<number> {
  const visible = everyVisible()
  const [rows]: [{ id: number }[]] = await db.rawQuery(
    `SELECT listing_id AS id FROM listing_embeddings
     WHERE listing_id NOT IN (${visible.sql}) ORDER BY listing_id`,
    [...visible.bindings]
  )
  const unseen = rows.map(({ id }) => id)
  let left = 0
  for (let from = 0; from < unseen.length; from += BATCH) {
    const ids = unseen.slice(from, from + BATCH)
    left += await db.transaction(async (trx) => {
      const seen = await visibleAmong(trx, ids)
      return leave(
        trx,
        ids.filter((id) => !seen.includes(id))
      )
    })
  }
  await db.transaction(async (trx) => {
    await takeTurn(trx)
    await trx.rawQuery(
      `DELETE FROM listing_vectors
       WHERE listing_id NOT IN (SELECT listing_id FROM listing_embeddings)`
    )
  })
  return left
}

async function takeIn(): Promise<number> {
  const [lost]: [{ affectedRows: number }] = await db.rawQuery(
    `UPDATE listing_embeddings e LEFT JOIN listing_vectors v ON v.listing_id = e.listing_id
     SET e.status = 'WAIT', e.due_at = UTC_TIMESTAMP(3)
     WHERE e.status = 'DONE' AND v.listing_id IS NULL`
  )
  const visible = everyVisible()
  const [found]: [{ affectedRows: number }] = await db.rawQuery(
    `INSERT IGNORE INTO listing_embeddings (listing_id)
     ${visible.sql} AND listings.id NOT IN (SELECT listing_id FROM listing_embeddings)`,
    [...visible.bindings]
  )
  return lost.affectedRows + found.affectedRows
}

function everyVisible() {
  return Listing.query()
    .withScopes((scopes) => scopes.visible())
    .select('listings.id')
    .toSQL()
}

async function visibleAmong(trx: TransactionClientContract, ids: number[]): Promise<number[]> {
  const listings = await Listing.query({ client: trx })
    .withScopes((scopes) => scopes.visible())
    .whereIn('listings.id', ids)
    .orderBy('listings.id')
    .select('listings.id')
  return listings.map(({ id }) => id)
}

async function leave(trx: TransactionClientContract, ids: number[]): Promise<number> {
  if (ids.length === 0) return 0
  const left = await trx.from('listing_embeddings').whereIn('listing_id', ids).delete()
  if (Number(left) > 0) {
    await takeTurn(trx)
    await trx.from('listing_vectors').whereIn('listing_id', ids).delete()
  }
  return Number(left)
}

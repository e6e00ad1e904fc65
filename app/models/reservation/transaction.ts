import { setTimeout as wait } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { ModelObject } from '@adonisjs/lucid/types/model'
import Listing from '#models/listing'
import { markActed } from '#services/idempotency/marking'
import { fresh } from '#services/settings/refreshing'

const ATTEMPTS = 5
const DEADLOCK = 1213
const LOCK_TIMEOUT = 1205
/** A row changed between a statement's snapshot and its lock (innodb_snapshot_isolation). */
const CHANGED_MEANWHILE = 1020
const PASSING = [DEADLOCK, LOCK_TIMEOUT, CHANGED_MEANWHILE]

/**
 * A transaction in which days may be taken. Connections are READ COMMITTED (config/database.ts): a
 * plain read of the server's default level would check a snapshot from before the lock was granted. Deadlocks and lock time-outs are
 * tried again; the work must therefore touch nothing but the database. What admins set is known as of seconds ago.
 */
export async function booking<T>(work: (trx: TransactionClientContract) => Promise<T>): Promise<T> {
  await fresh()
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(async (trx) => {
        const result = await work(trx)
        await markActed(trx)
        return result
      })
    } catch (error) {
      if (attempt === ATTEMPTS || !PASSING.includes(errno(error))) throw error
      await wait(Math.random() * 25 * attempt)
    }
  }
}

/** The first lock of every change to days or reservations; it makes one out of many at the door. */
export async function lockListing(trx: TransactionClientContract, id: number): Promise<Listing> {
  return Listing.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

type Pair = { listing: ModelObject; reservation: ModelObject }

/**
 * Locks a listing and then one of its reservations, in one round trip; STRAIGHT_JOIN keeps the order.
 * @param mode `SKIP LOCKED` answers null instead of waiting
 */
export async function lockPair(
  trx: TransactionClientContract,
  { id, listingId }: { id: number; listingId: number },
  mode: 'WAIT' | 'SKIP LOCKED'
): Promise<Pair | null> {
  const [rows] = await trx
    .knexRawQuery(
      `SELECT listing.*, reservation.* FROM listings listing
       STRAIGHT_JOIN reservations reservation ON reservation.listing_id = listing.id
       WHERE listing.id = ? AND reservation.id = ? FOR UPDATE ${mode === 'WAIT' ? '' : mode}`,
      [listingId, id]
    )
    .options({ nestTables: true })
  return rows[0] ?? null
}

function errno(error: unknown): number {
  return (error as { errno?: number } | null)?.errno ?? 0
}

import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import config from '#config/ai'
import { takeTurn } from '#models/listing/embedding/turn'
import { booking } from '#models/reservation/transaction'

export interface Claim {
  listingId: number
  version: number
  token: string
}

export interface Vector {
  listingId: number
  fingerprint: string
  numbers: number[]
}

const LONGEST_WAIT_SECONDS = 3_600

/** Claims listings that wait, or whose worker died, longest due first. */
export function claim(limit = config.embedding.batch): Promise<Claim[]> {
  const token = ulid()
  return booking(async (trx) => {
    const rows: { listing_id: number; version: number }[] = await trx
      .from('listing_embeddings')
      .whereRaw('due_at <= UTC_TIMESTAMP(3)')
      .orderBy('due_at')
      .orderBy('listing_id')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .select('listing_id', 'version')
    if (rows.length === 0) return []
    await trx
      .from('listing_embeddings')
      .whereIn(
        'listing_id',
        rows.map((row) => row.listing_id)
      )
      .update({
        status: 'PENDING',
        claim_token: token,
        due_at: db.raw('UTC_TIMESTAMP(3) + INTERVAL ? SECOND', [config.embedding.leaseSeconds]),
        attempts: db.raw('attempts + 1'),
      })
    return rows.map((row) => ({ listingId: row.listing_id, version: row.version, token }))
  })
}

/**
 * Stores the vectors whose claims still stand; a listing that changed, left, or was taken over has lost
 * its claim. The row of the claim and the vector are written together.
 * @returns how many were stored
 */
export function store(claims: Claim[], vectors: Vector[], space: string): Promise<number> {
  const versions = new Map(claims.map(({ listingId, version }) => [listingId, version]))
  return booking(async (trx) => {
    const standing = await standingAmong(claims, trx)
    const kept = vectors.filter(({ listingId }) => standing.has(listingId))
    if (kept.length === 0) return 0
    const ids = kept.map(({ listingId }) => listingId)
    await takeTurn(trx)
    await trx.from('listing_vectors').whereIn('listing_id', ids).delete()
    await trx.table('listing_vectors').multiInsert(
      kept.map(({ listingId, fingerprint, numbers }) => ({
        listing_id: listingId,
        version: versions.get(listingId),
        space,
        fingerprint,
        embedding: bytesOf(numbers),
      }))
    )
    await close(ids, trx)
    return kept.length
  })
}

/** Closes claims on texts that are in the index already, word for word. */
export function keep(claims: Claim[]): Promise<number> {
  return booking(async (trx) => {
    const standing = await standingAmong(claims, trx)
    const kept = claims.filter(({ listingId }) => standing.has(listingId))
    if (kept.length > 0) await takeTurn(trx)
    for (const { listingId, version } of kept)
      await trx.from('listing_vectors').where('listing_id', listingId).update({ version })
    await close(
      kept.map(({ listingId }) => listingId),
      trx
    )
    return kept.length
  })
}

/** Lets claims go after a failure, each for longer than the last time. */
export async function release(claims: Claim[], reason: string): Promise<void> {
  if (claims.length === 0) return
  await db
    .from('listing_embeddings')
    .where('claim_token', claims[0].token)
    .whereIn(
      'listing_id',
      claims.map(({ listingId }) => listingId)
    )
    .update({
      status: 'WAIT',
      claim_token: null,
      due_at: db.raw(
        'UTC_TIMESTAMP(3) + INTERVAL LEAST(30 * POW(2, LEAST(attempts, 9)), ?) SECOND',
        [LONGEST_WAIT_SECONDS]
      ),
      last_error: reason.slice(0, 100),
    })
}

/** A vector as the database keeps it: 32-bit floats. */
export function bytesOf(numbers: number[]): Buffer {
  return Buffer.from(new Float32Array(numbers).buffer)
}

type Client = Parameters<Parameters<typeof booking>[0]>[0]

async function standingAmong(claims: Claim[], trx: Client): Promise<Set<number>> {
  if (claims.length === 0) return new Set()
  const rows: { listing_id: number }[] = await trx
    .from('listing_embeddings')
    .where('claim_token', claims[0].token)
    .whereIn(
      'listing_id',
      claims.map(({ listingId }) => listingId)
    )
    .orderBy('listing_id')
    .forUpdate()
    .select('listing_id')
  return new Set(rows.map((row) => row.listing_id))
}

async function close(ids: number[], trx: Client): Promise<void> {
  if (ids.length === 0) return
  await trx
    .from('listing_embeddings')
    .whereIn('listing_id', ids)
    .update({
      status: 'DONE',
      due_at: null,
      claim_token: null,
      attempts: 0,
      last_error: null,
      embedded_at: db.raw('UTC_TIMESTAMP(3)'),
    })
}

import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import ai from '#services/ai/ai'
import { AiFailure } from '#services/ai/contract'
import { claim, keep, release, store, type Claim, type Vector } from './claims.js'
import { replaceTable, width } from './table.js'
import { describe, type Described } from './text.js'

export interface Embedded {
  embedded: number
  /** The text had not changed after all: no call. */
  unchanged: number
  /** Changed, left or taken over meanwhile. */
  outdated: number
  /** Left to wait after a failure of the provider. */
  failed: number
}

/**
 * Embeds what waits, many texts a call, until nothing is due or the provider fails. Any number of
 * workers go side by side.
 * @param onBatch is told how many are done after each call
 * @throws when the table holds vectors of another length: `listings:embed --all` mends that
 */
export async function embedPending(onBatch: (done: number) => void = () => {}): Promise<Embedded> {
  const sum = { embedded: 0, unchanged: 0, outdated: 0, failed: 0 }
  const held = await width()
  if (held !== ai.driver.dimensions) {
    throw new Error(
      `the index holds vectors of ${held} numbers and the model gives ${ai.driver.dimensions}: run listings:embed --all`
    )
  }
  for (;;) {
    const claims = await claim()
    if (claims.length === 0) return sum
    const batch = await work(claims)
    for (const key of Object.keys(sum) as (keyof Embedded)[]) sum[key] += batch[key]
    onBatch(sum.embedded + sum.unchanged)
    if (batch.failed > 0) return sum
  }
}

/**
 * Has everything embedded anew that is not of the present model. Run again after an end in between,
 * it goes on where it was.
 * @returns how many wait now
 */
export async function renewAll(): Promise<number> {
  const { space, dimensions } = ai.driver
  if ((await width()) !== dimensions) await replaceTable(dimensions)
  await db.rawQuery(
    `UPDATE listing_embeddings e LEFT JOIN listing_vectors v ON v.listing_id = e.listing_id
     SET e.status = 'WAIT', e.due_at = UTC_TIMESTAMP(3), e.claim_token = NULL, e.attempts = 0,
       e.version = e.version + 1
     WHERE v.space IS NULL OR v.space <> ?`,
    [space]
  )
  const [{ total }] = await db.from('listing_embeddings').whereNotNull('due_at').count('* as total')
  return Number(total)
}

async function work(claims: Claim[]): Promise<Embedded> {
  const described = await describe(claims.map(({ listingId }) => listingId))
  const same = await alreadyIn(described)
  const changed = described.filter(({ id }) => !same.has(id))
  const { vectors, failed, reason } = await vectorsOf(changed)

  const embedded = await store(claims, vectors, ai.driver.space)
  const unchanged = await keep(claims.filter(({ listingId }) => same.has(listingId)))
  await release(
    claims.filter(({ listingId }) => failed.has(listingId)),
    reason
  )
  const outdated = claims.length - embedded - unchanged - failed.size
  return { embedded, unchanged, outdated, failed: failed.size }
}

async function alreadyIn(described: Described[]): Promise<Set<number>> {
  const texts = new Map(described.map(({ id, fingerprint }) => [id, fingerprint]))
  const rows: { listing_id: number; fingerprint: string }[] = await db
    .from('listing_vectors')
    .whereIn('listing_id', [...texts.keys()])
    .where('space', ai.driver.space)
    .select('listing_id', 'fingerprint')
  return new Set(
    rows.filter((row) => texts.get(row.listing_id) === row.fingerprint).map((row) => row.listing_id)
  )
}

interface Outcome {
  vectors: Vector[]
  failed: Set<number>
  reason: string
}

/** One text that a provider refuses does not keep the others waiting: halves are tried alone. */
async function vectorsOf(described: Described[]): Promise<Outcome> {
  if (described.length === 0) return { vectors: [], failed: new Set(), reason: '' }
  try {
    const texts = described.map(({ text }) => text)
    const { vectors } = await ai.embed({ texts }, { by: null })
    const stored = described.map(({ id, fingerprint }, at) => ({
      listingId: id,
      fingerprint,
      numbers: vectors[at],
    }))
    return { vectors: stored, failed: new Set(), reason: '' }
  } catch (error) {
    if (!(error instanceof AiFailure)) throw error
    if (error.kind === 'refused' && described.length > 1) return inHalves(described)
    logger.warn({ kind: error.kind, listings: described.length }, 'listings could not be embedded')
    return { vectors: [], failed: new Set(described.map(({ id }) => id)), reason: error.kind }
  }
}

async function inHalves(described: Described[]): Promise<Outcome> {
  const middle = Math.ceil(described.length / 2)
  const one = await vectorsOf(described.slice(0, middle))
  const other = await vectorsOf(described.slice(middle))
  return {
    vectors: [...one.vectors, ...other.vectors],
    failed: new Set([...one.failed, ...other.failed]),
    reason: one.reason || other.reason,
  }
}

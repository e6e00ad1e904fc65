import db from '@adonisjs/lucid/services/db'
import ai from '#services/ai/ai'
import { claim, keep, release, store, type Claim } from './claims.js'
import { vectorsOf } from './halving.js'
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
 * Embeds what waits, many texts a call, until nothing is due or the provider fails; a text that it
 * refuses waits alone. Any number of workers go side by side.
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
    if (batch.failed > 0 && !isByTextsAlone(batch)) return sum
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

type Batch = Embedded & { reason: string }

async function work(claims: Claim[]): Promise<Batch> {
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
  return { embedded, unchanged, outdated, failed: failed.size, reason }
}

/** Some went in, so the provider itself is well; those that it refused are not due for a while. */
function isByTextsAlone({ embedded, reason }: Batch): boolean {
  return reason === 'refused' && embedded > 0
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

import { ulid } from 'ulid'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import config from '#config/queue'

export interface Claim {
  id: number
  topic: string
  payload: Record<string, unknown> | string
  /** With this one. Counted when claimed, so that an effect that kills its process ends too. */
  attempts: number
  token: string
  /** The request that it goes back to. */
  caused_by: string | null
}

/** A claim that ran out is none: its holder died. */
export const UNCLAIMED = '(claimed_until IS NULL OR claimed_until < UTC_TIMESTAMP(3))'
const CLAIM_END = 'UTC_TIMESTAMP(3) + INTERVAL ? SECOND'

/**
 * Claims one effect that was handed over. A job that outlived its row's fate (done, postponed,
 * claimed by another worker) claims nothing.
 */
export async function claimHanded(id: number): Promise<Claim | null> {
  const token = ulid()
  const claimed = await db
    .from('outbox_messages')
    .where('id', id)
    .whereNotNull('handed_at')
    .whereNull('done_at')
    .whereNull('failed_at')
    .whereRaw(UNCLAIMED)
    .update(claimOf(token))
  if (Number(claimed) === 0) return null
  const row = await db
    .from('outbox_messages')
    .select('id', 'topic', 'payload', 'attempts', 'caused_by')
    .where('id', id)
    .firstOrFail()
  return { ...row, token }
}

/** Claims up to `limit` effects that are due, urgent ones first, handed over or not. */
export async function claimDue(limit: number): Promise<Claim[]> {
  const token = ulid()
  return db.transaction(async (trx) => {
    const rows: Omit<Claim, 'token'>[] = await trx
      .from('outbox_messages')
      .select('id', 'topic', 'payload', 'attempts', 'caused_by')
      .whereNull('done_at')
      .whereNull('failed_at')
      .where('available_at', '<=', new Date())
      .whereRaw(UNCLAIMED)
      .orderBy('available_at')
      .orderBy('id')
      .limit(limit)
      .forUpdate()
      .skipLocked()
    if (rows.length === 0) return []
    const ids = rows.map((row) => row.id)
    await trx.from('outbox_messages').whereIn('id', ids).update(claimOf(token))
    return rows.map((row) => ({ ...row, attempts: row.attempts + 1, token }))
  })
}

/** What came off the queue and was not claimed: the next look hands it over again. */
export async function handBack(ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .from('outbox_messages')
    .whereIn('id', ids)
    .whereNull('done_at')
    .whereRaw(UNCLAIMED)
    .update({ handed_at: null })
}

/** Moves the end of claims that are still worked on. */
export async function renew(claims: Claim[]): Promise<void> {
  await db
    .from('outbox_messages')
    .whereIn(
      'id',
      claims.map(({ id }) => id)
    )
    .whereIn(
      'claim_token',
      claims.map(({ token }) => token)
    )
    .update({ claimed_until: db.raw(CLAIM_END, [config.leaseSeconds]) })
}

/** @returns whether the claim still stood */
export function close(claim: Claim): Promise<boolean> {
  return settle(claim, { done_at: new Date(), last_error: null })
}

/** Done with, although nothing came of it: no further try would help. */
export function giveUp(claim: Claim, reason: string): Promise<boolean> {
  return settle(claim, { done_at: new Date(), last_error: reason })
}

/** Lets go of a claim until `seconds` have passed. */
export function postpone(claim: Claim, seconds: number, error: string): Promise<boolean> {
  const availableAt = DateTime.utc().plus({ seconds }).toJSDate()
  return settle(claim, { available_at: availableAt, handed_at: null, last_error: error })
}

/** Makes the effect a dead letter: nothing tries it again until an operator does. */
export function bury(claim: Claim, error: string): Promise<boolean> {
  return settle(claim, { failed_at: new Date(), last_error: error })
}

async function settle({ id, token }: Claim, values: Record<string, unknown>): Promise<boolean> {
  const settled = await db
    .from('outbox_messages')
    .where('id', id)
    .where('claim_token', token)
    .whereNull('done_at')
    .update({ claimed_until: null, ...values })
  return Number(settled) > 0
}

function claimOf(token: string) {
  return {
    claim_token: token,
    claimed_until: db.raw(CLAIM_END, [config.leaseSeconds]),
    attempts: db.raw('attempts + 1'),
  }
}

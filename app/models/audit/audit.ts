import { auditKey } from '#config/audit'
import type User from '#models/user'
import clock from '#services/clock'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { factsText, macOf, reasonDigestOf, sealOf, type Facts, type Statement } from './chain.js'

/** A person of the staff, the product itself, or whoever has the terminal. */
export type AuditActor = Pick<User, 'id'> | 'system' | 'operator'

/** An act of staff. Facts are ids, codes, amounts and instants; words go into the reason, which can be erased. */
export type Act = {
  actor: AuditActor
  /** Noun and what was done to it: `user.banned`. */
  action: `${string}.${string}`
  /** By the id that may be shown: a ulid where there is one. */
  target: { kind: string; id: number | string }
  before?: Facts
  after?: Facts
  reason?: string | null
}

const CODE = /^[\w.:+-]{1,40}$/
const LONGEST_REASON = 500

/**
 * Writes an act into the audit log, in the transaction of the act. Call it last: from here to the commit nobody
 * else writes into the log, and whoever locked something after it could wait for somebody who waits for the log.
 * @throws Error when a fact is no code: it could name somebody, and the log can forget nothing
 */
export async function audit(trx: TransactionClientContract, act: Act): Promise<void> {
  refuseWords(act)
  const key = auditKey.release()
  const head = await nextHead(trx)
  const reason = act.reason?.trim().slice(0, LONGEST_REASON) || null
  const said = statementOf(act, head.id, reason && reasonDigestOf(key, head.id, reason))
  const mac = macOf(key, head.previous, said)
  await trx.table('audit_entries').insert(rowOf(said, mac))
  if (reason) await trx.table('audit_reasons').insert({ entry_id: said.id, text: reason })
  const seal = sealOf(key, { id: said.id, mac })
  await trx.from('audit_heads').where('id', 1).update({ mac, seal })
}

/** Takes the next place in the log, and its lock, in one statement; an empty log has no head to lock. */
async function nextHead(trx: TransactionClientContract): Promise<{ id: number; previous: string }> {
  const [[head]] = await trx.rawQuery(
    `INSERT INTO audit_heads (id, entry_id) VALUES (1, 1)
     ON DUPLICATE KEY UPDATE entry_id = entry_id + 1
     RETURNING entry_id AS id, mac AS previous`
  )
  return { id: Number(head.id), previous: head.previous }
}

function statementOf(act: Act, id: number, reasonDigest: string | null): Statement {
  const { actor, target } = act
  const isPerson = typeof actor === 'object'
  return {
    id,
    at: clock.now().toUTC().toISO()!,
    actorKind: isPerson ? 'user' : actor,
    actorId: isPerson ? actor.id : null,
    action: act.action,
    targetKind: target.kind,
    targetId: String(target.id),
    before: factsText(act.before),
    after: factsText(act.after),
    reasonDigest,
  }
}

function rowOf(said: Statement, mac: string) {
  return {
    id: said.id,
    actor_kind: said.actorKind,
    actor_id: said.actorId,
    action: said.action,
    target_kind: said.targetKind,
    target_id: said.targetId,
    facts_before: said.before,
    facts_after: said.after,
    reason_digest: said.reasonDigest,
    mac,
    created_at: new Date(said.at),
  }
}

function refuseWords({ action, target, before, after }: Act): void {
  const facts = [...Object.entries(before ?? {}), ...Object.entries(after ?? {})]
  const said = [action, target.kind, String(target.id), ...facts.flat()]
  const word = said.find((each) => typeof each === 'string' && !CODE.test(each))
  if (word !== undefined)
    throw new Error(`the audit log keeps codes only: ${action} says otherwise`)
}

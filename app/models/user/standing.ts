import { type DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import { audit, type AuditActor } from '#models/audit/audit'
import type User from '#models/user'
import { revokeAll } from '#models/access_token/revoking'
import { noteHost } from '#models/listing/embedding/marking'

export type Sanction = 'suspended' | 'banned' | 'lifted'

/**
 * What a person may do changes, and what follows from it is on its way; the effects run after the commit. The last
 * part of something larger: from here on the audit log is held.
 * @param by whose act it is, for the audit log
 */
export async function sanctionIn(
  trx: TransactionClientContract,
  user: User,
  kind: Sanction,
  change: Partial<User>,
  by: AuditActor
): Promise<void> {
  user.useTransaction(trx)
  const before = standingOf(user)
  user.merge(change)
  if (!user.$isDirty) return
  await user.save()
  if (kind === 'banned') await revokeAll(trx, user.id)
  await noteHost(trx, user.id)
  await recordSanction(trx, user, kind, clock.now())
  await audit(trx, {
    actor: by,
    action: `user.${kind}`,
    target: { kind: 'user', id: user.id },
    before,
    after: standingOf(user),
    reason: change.sanctionReason,
  })
}

function standingOf({ bannedAt, suspendedUntil }: User) {
  return {
    bannedAt: bannedAt?.toUTC().toISO() ?? null,
    suspendedUntil: suspendedUntil?.toUTC().toISO() ?? null,
  }
}

function recordSanction(
  trx: TransactionClientContract,
  user: User,
  kind: Sanction,
  now: DateTime
): Promise<void> {
  return outbox.record(trx, {
    topic: `user.${kind}`,
    payload: { userId: user.id, at: now.toISO() },
  })
}

/** The present epochs of these people; whoever is banned or gone has none. */
export async function epochsOf(userIds: number[]): Promise<Map<number, number>> {
  const rows: { id: number; session_epoch: number }[] = await db
    .from('users')
    .whereIn('id', userIds)
    .whereNull('banned_at')
    .whereNull('deleted_at')
    .select('id', 'session_epoch')
  return new Map(rows.map((row) => [row.id, row.session_epoch]))
}

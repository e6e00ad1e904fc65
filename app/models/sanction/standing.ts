import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { audit, type AuditActor } from '#models/audit/audit'
import Sanction from '#models/sanction'
import User from '#models/user'
import { sanctionIn } from '#models/user/standing'
import clock from '#services/clock'

/** What a person may do follows from what was imposed on them and not lifted. */
export async function restrict(
  trx: TransactionClientContract,
  { kind, userId, endsAt, reason, ulid }: Sanction,
  by: AuditActor
): Promise<void> {
  if (kind !== 'suspend' && kind !== 'ban') {
    return audit(trx, {
      actor: by,
      action: 'sanction.imposed',
      target: { kind: 'sanction', id: ulid },
      after: { kind, user: userId },
      reason,
    })
  }
  const user = await lockUser(trx, userId)
  if (kind === 'ban') return sanctionIn(trx, user, 'banned', banOf(user, reason), by)
  const until = user.suspendedUntil && user.suspendedUntil > endsAt! ? user.suspendedUntil : endsAt
  await sanctionIn(trx, user, 'suspended', { suspendedUntil: until, sanctionReason: reason }, by)
}

/** Takes back what one sanction did; what others did stays. */
export async function relax(
  trx: TransactionClientContract,
  { kind, userId }: Sanction,
  by: AuditActor
): Promise<void> {
  if (kind !== 'suspend' && kind !== 'ban') return
  const user = await lockUser(trx, userId)
  const left = await inForce(trx, userId)
  const bans = left.filter((each) => each.kind === 'ban')
  const ends = left.flatMap(({ endsAt }) => (endsAt ? [endsAt] : []))
  ends.sort((one, other) => other.toMillis() - one.toMillis())
  const change =
    kind === 'ban'
      ? { bannedAt: bans.length > 0 ? user.bannedAt : null }
      : { suspendedUntil: ends.at(0) ?? null }
  const sanctionReason = left.at(0)?.reason ?? null
  await sanctionIn(trx, user, 'lifted', { ...change, sanctionReason }, by)
}

function lockUser(trx: TransactionClientContract, id: number): Promise<User> {
  return User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

/** What keeps this person out now, the latest first. */
export function inForce(trx: TransactionClientContract, userId: number) {
  return Sanction.query({ client: trx })
    .where('userId', userId)
    .whereIn('kind', ['suspend', 'ban'])
    .withScopes((scopes) => scopes.unlifted())
    .where((open) => void open.whereNull('endsAt').orWhere('endsAt', '>', clock.now().toJSDate()))
    .orderBy('id', 'desc')
}

function banOf(user: User, reason: string | null): Partial<User> {
  return {
    bannedAt: user.bannedAt ?? clock.now(),
    sanctionReason: reason,
    sessionEpoch: user.sessionEpoch + 1,
  }
}

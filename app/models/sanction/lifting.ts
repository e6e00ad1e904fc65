import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import { audit, type Act, type AuditActor } from '#models/audit/audit'
import type { ContentKind } from '#models/report/target'
import Sanction from '#models/sanction'
import User from '#models/user'
import { refuseNeighbours, refusePartiesTo, refuseStaff } from '#models/report/guards'
import { tell } from '#models/notification/telling'
import { booking } from '#models/reservation/transaction'
import { sanctionIn } from '#models/user/standing'
import clock from '#services/clock'
import { restoreUnlessMarked } from './marks.js'
import { noticeOf } from './notices.js'
import { inForce, relax } from './standing.js'

/**
 * Takes a sanction back: what it hid or forbade is as it was, unless another still does. A second time
 * nothing happens.
 * @throws {RefusalException} `partyToCase`, `staffProtected`, `notLiftable` for what the system hid for a decision
 */
export async function lift({ id }: Sanction, by: User, reason: string): Promise<Sanction> {
  return booking(async (trx) => {
    const sanction = await lockSanction(trx, id)
    await refusePartiesTo(trx, sanction, by)
    await refuseNeighbours(trx, sanction.userId, by)
    await refuseStaff(trx, sanction.userId, by)
    if (sanction.isProvisional) throw new RefusalException('notLiftable', {})
    return liftIn(trx, sanction, by, reason)
  })
}

/** An operator lifts everything that keeps a person out, whoever imposed it; the person is told of each. */
export async function liftPerson({ id }: User): Promise<void> {
  await booking(async (trx) => {
    const sanctions = await inForce(trx, id).forUpdate()
    for (const sanction of sanctions) await sanction.merge({ liftedAt: clock.now() }).save()
    await tell(
      trx,
      sanctions.map((sanction) => noticeOf(sanction, 'sanction.lifted'))
    )
    const user = await User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    const change = { bannedAt: null, suspendedUntil: null, sanctionReason: null }
    await sanctionIn(trx, user, 'lifted', change, 'operator')
    for (const sanction of sanctions) await audit(trx, liftOf(sanction, 'operator'))
  })
}

export function lockSanction(trx: TransactionClientContract, id: number): Promise<Sanction> {
  return Sanction.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

/** @param sanction locked; its case, if any, is decided and changes no more */
export async function liftIn(
  trx: TransactionClientContract,
  sanction: Sanction,
  by: User,
  reason: string
): Promise<Sanction> {
  if (sanction.liftedAt) return sanction
  await sanction.merge({ liftedAt: clock.now(), liftedBy: by.id }).save()
  const { kind, targetKind, targetId } = sanction
  if (kind === 'hide') {
    await restoreUnlessMarked(trx, { targetKind: targetKind as ContentKind, targetId: targetId! })
  }
  await tell(trx, [noticeOf(sanction, 'sanction.lifted')])
  await relax(trx, sanction, by)
  await audit(trx, { ...liftOf(sanction, by), reason })
  return sanction
}

function liftOf({ kind, ulid, userId }: Sanction, actor: AuditActor): Act {
  return {
    actor,
    action: 'sanction.lifted',
    target: { kind: 'sanction', id: ulid },
    after: { kind, user: userId },
  }
}

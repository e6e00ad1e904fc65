import RefusalException from '#exceptions/refusal_exception'
import { audit } from '#models/audit/audit'
import Appeal from '#models/appeal'
import type Sanction from '#models/sanction'
import type User from '#models/user'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tell } from '#models/notification/telling'
import { refuseNeighbours, refusePartiesTo, refuseStaff } from '#models/report/guards'
import { booking } from '#models/reservation/transaction'
import { liftIn, lockSanction } from '#models/sanction/lifting'
import { noticeOf } from '#models/sanction/notices'
import clock from '#services/clock'

export type AppealDecision = {
  verdict: 'upheld' | 'rejected'
  /** What the one who appealed is told. */
  note: string
}

/**
 * Decides an appeal, once, and lifts the sanction when it is upheld. The same decision by the same moderator
 * answers like the first.
 * @throws {RefusalException} `appealDecided`, `ownDecision` for whoever imposed it, `partyToCase`, `staffProtected`
 */
export async function decideAppeal(
  { id, sanctionId }: Appeal,
  by: User,
  { verdict, note }: AppealDecision
): Promise<Appeal> {
  return booking(async (trx) => {
    const sanction = await lockSanction(trx, sanctionId)
    const appeal = await lockAppeal(trx, id)
    if (appeal.decidedBy === by.id && appeal.verdict === verdict && appeal.note === note) {
      return appeal
    }
    refuseDecided(appeal)
    await refuseInvolved(trx, sanction, by)
    await appeal.merge({ verdict, note, decidedBy: by.id, decidedAt: clock.now() }).save()
    await tell(trx, [
      { ...noticeOf(sanction, `appeal.${verdict}`), cause: `appeal:${appeal.ulid}` },
    ])
    if (verdict === 'upheld') await liftIn(trx, sanction, by, note)
    await audit(trx, {
      actor: by,
      action: 'appeal.decided',
      target: { kind: 'appeal', id: appeal.ulid },
      after: { verdict, sanction: sanction.ulid },
      reason: note,
    })
    return appeal
  })
}

function lockAppeal(trx: TransactionClientContract, id: number): Promise<Appeal> {
  return Appeal.query({ client: trx }).where('id', id).forUpdate().preload('decider').firstOrFail()
}

function refuseDecided({ verdict, decider, decidedAt }: Appeal): void {
  if (!verdict) return
  throw new RefusalException('appealDecided', {
    verdict,
    by: decider.nickname,
    at: decidedAt!.toUTC().toISO()!,
  })
}

async function refuseInvolved(trx: TransactionClientContract, sanction: Sanction, by: User) {
  if (sanction.imposedBy === by.id) throw new RefusalException('ownDecision', {})
  await refuseNeighbours(trx, sanction.userId, by)
  await refuseStaff(trx, sanction.userId, by)
  await refusePartiesTo(trx, sanction, by)
}

import { ulid } from 'ulid'
import RefusalException from '#exceptions/refusal_exception'
import Appeal from '#models/appeal'
import type Sanction from '#models/sanction'
import type User from '#models/user'
import { booking } from '#models/reservation/transaction'
import { lockSanction } from '#models/sanction/lifting'
import clock from '#services/clock'

/**
 * The one sanctioned says why it was wrong, once. The same words sent again answer like the first.
 * @throws {RefusalException} `notAppealable` when it was lifted, or is the system's own mark; `alreadyAppealed`
 */
export async function fileAppeal({ id }: Sanction, user: User, text: string): Promise<Appeal> {
  return booking(async (trx) => {
    const sanction = await lockSanction(trx, id)
    const earlier = await Appeal.query({ client: trx }).where('sanctionId', id).first()
    if (earlier?.text === text) return earlier
    if (earlier) throw new RefusalException('alreadyAppealed', {})
    const isOpen = sanction.userId === user.id && !sanction.isProvisional && !sanction.liftedAt
    if (!isOpen) throw new RefusalException('notAppealable', {})
    const now = clock.now()
    return Appeal.create(
      { ulid: ulid(now.toMillis()), sanctionId: id, userId: user.id, text, createdAt: now },
      { client: trx }
    )
  })
}

import db from '@adonisjs/lucid/services/db'
import { audit, type AuditActor } from '#models/audit/audit'
import Passkey from '#models/passkey'
import User from '#models/user'
import SessionsEnded from '#events/sessions_ended'
import outbox from '#services/outbox/outbox'
import marketplace from '#services/settings/marketplace'
import { fresh } from '#services/settings/refreshing'

/** `lastOne`: staff keep one while the shop requires it. `gone`: there is no such key any more. */
export type Removing = 'removed' | 'lastOne' | 'gone'

export async function removePasskey({ id: userId }: User, id: number): Promise<Removing> {
  await fresh()
  return db.transaction(async (trx) => {
    const user = await User.query({ client: trx }).where('id', userId).forUpdate().firstOrFail()
    const keys = await Passkey.query({ client: trx }).where('userId', userId)
    const key = keys.find((each) => each.id === id)
    if (!key) return 'gone'
    if (marketplace.staffPasskeys && user.isStaff && keys.length === 1) return 'lastOne'
    await key.useTransaction(trx).delete()
    await outbox.record(trx, {
      topic: 'user.passkeys_changed',
      payload: { userId, change: 'removed' },
    })
    return 'removed'
  })
}

/**
 * For who lost all of them: none is left, and every session ends, since one may be open where the keys are.
 * @returns how many there were
 */
export async function resetPasskeys(
  { id }: User,
  by: AuditActor,
  reason?: string
): Promise<number> {
  return db.transaction(async (trx) => {
    const user = await User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    const deleted = await Passkey.query({ client: trx }).where('userId', id).delete()
    const count = Number(deleted)
    if (count === 0) return 0
    const sessionEpoch = user.sessionEpoch + 1
    await user.merge({ sessionEpoch }).save()
    await outbox.record(trx, {
      topic: 'user.passkeys_changed',
      payload: { userId: id, change: 'reset' },
    })
    trx.after('commit', () =>
      SessionsEnded.dispatch(id, { beforeEpoch: sessionEpoch, isBanned: false })
    )
    await audit(trx, {
      actor: by,
      action: 'user.passkeys_reset',
      target: { kind: 'user', id },
      before: { passkeys: count },
      after: { passkeys: 0 },
      reason,
    })
    return count
  })
}

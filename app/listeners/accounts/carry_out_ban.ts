import app from '@adonisjs/core/services/app'
import User from '#models/user'
import SignIns from '#services/accounts/sign_ins'
import { cancelAllOf } from '#models/reservation/upkeep'
import { tellBanned } from '#listeners/accounts/tell_account_change'

/** What follows from a ban: sessions are thrown away, what was not handed over is cancelled, a letter. */
export default async function carryOutBan(payload: Record<string, unknown>): Promise<void> {
  const user = await User.find(Number(payload.userId))
  if (!user?.isBanned) return
  const signIns = await app.container.make(SignIns)
  await signIns.endStale(user)
  const { failed } = await cancelAllOf(user)
  if (failed > 0)
    throw new Error(`${failed} reservations of user ${user.id} could not be cancelled`)
  await tellBanned(user)
}

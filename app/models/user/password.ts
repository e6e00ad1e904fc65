import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import SessionsEnded from '#events/sessions_ended'
import { revokeAll } from '#models/access_token/revoking'
import { endFeeds } from '#models/calendar_feed/ending'
import { booking } from '#models/reservation/transaction'
import { holdAsKnown } from '#models/user/presence'
import outbox from '#services/outbox/outbox'
import type User from '#models/user'

/** Whatever showed who they are, or let others read along, ends. Programs that are told of rentals stay, and are named. */
export async function replacePassword(
  user: User,
  password: string,
  trx?: TransactionClientContract
): Promise<User> {
  if (trx) return replace(trx, user, password)
  await booking((own) => replace(own, user, password))
  return user.refresh()
}

async function replace(
  trx: TransactionClientContract,
  known: User,
  password: string
): Promise<User> {
  const user = await holdAsKnown(trx, known)
  await user.merge({ password, sessionEpoch: user.sessionEpoch + 1 }).save()
  await revokeAll(trx, user.id)
  await endFeeds(trx, user.id)
  await outbox.record(trx, { topic: 'user.password_changed', payload: { userId: user.id } })
  trx.after('commit', () =>
    SessionsEnded.dispatch(user.id, { beforeEpoch: user.sessionEpoch, isBanned: false })
  )
  return user
}

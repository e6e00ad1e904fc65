import SessionsEnded from '#events/sessions_ended'
import type User from '#models/user'
import { cancelAllOf } from '#models/reservation/upkeep'

/**
 * What follows from a ban without waiting for the queue: open pages and sockets end, what was not handed over
 * is cancelled. The effect of the ban repeats what failed.
 */
export async function endBanned(user: User): Promise<void> {
  await SessionsEnded.dispatch(user.id, { beforeEpoch: user.sessionEpoch, isBanned: true })
  await cancelAllOf(user)
}

import type Subscription from '#chat/subscription'
import { frame } from '#chat/wire'
import { standingIn } from '#models/chat_room/standing'
import User from '#models/user'

/** Looks again what the person may write in an open room, and says so if it has changed. */
export async function renewStanding(subscription: Subscription): Promise<void> {
  const { connection, room } = subscription
  const user = await User.find(connection.userId)
  if (!user || !subscription.isOpen) return
  const { sending, isQuiet } = await standingIn(room, user)
  subscription.isQuiet = isQuiet
  const isSame =
    sending.allowed === subscription.sending.allowed &&
    sending.reason === subscription.sending.reason
  if (isSame || !subscription.isOpen) return
  subscription.sending = sending
  connection.send(frame({ type: 'sending', room: room.ulid, sending }))
}

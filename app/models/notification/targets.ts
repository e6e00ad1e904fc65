import type Notification from '#models/notification'
import ChatRoom from '#models/chat_room'
import Comment from '#models/comment'
import Listing from '#models/listing'
import Reservation from '#models/reservation'
import SavedSearch from '#models/saved_search'
import User from '#models/user'
import { sideOf } from '../reservation/acting.js'

/** Whether what a notification is about is still there for its reader, by what its target begins with. */
const LOOKS: Record<string, (ulid: string, userId: number) => Promise<boolean>> = {
  async reservation(ulid, userId) {
    const reservation = await Reservation.findBy('ulid', ulid)
    return reservation !== null && sideOf(reservation, { id: userId }) !== null
  },
  async comment(ulid, userId) {
    const comment = await Comment.query()
      .withScopes((scopes) => scopes.visible())
      .where('ulid', ulid)
      .first()
    if (!comment) return false
    const reader = await User.findOrFail(userId)
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visibleTo(reader))
      .where('listings.id', comment.listingId)
      .first()
    return listing !== null
  },
  async room(ulid, userId) {
    const room = await ChatRoom.findBy('ulid', ulid)
    return room !== null && sideOf(room, { id: userId }) !== null
  },
  async search(ulid, userId) {
    return (await SavedSearch.findBy({ ulid, userId })) !== null
  },
}

/** True for targets that nobody looks for: a page of the kind's own. */
export async function isThere({ target, userId }: Notification): Promise<boolean> {
  const [what, ulid] = target?.split(':') ?? []
  return LOOKS[what]?.(ulid, userId) ?? true
}

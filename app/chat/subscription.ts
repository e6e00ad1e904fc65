import type Connection from '#chat/connection'
import type { Sending } from '#models/chat_room/standing'

export interface RoomRef {
  id: number
  ulid: string
  listingId: number
  guestId: number
  hostId: number
}

/** One open room of one socket, and how far it has got there. */
export default class Subscription {
  readonly otherId: number
  isOpen = true
  isLooking = true
  /** Until what was missed has gone out, live messages wait. */
  isReady = false
  /** One of the two has blocked the other: nothing but messages passes. */
  isQuiet = false
  /** What was last said of the other side. */
  isOtherHere = false
  sending: Sending = { allowed: 'all', reason: null }

  constructor(
    readonly connection: Connection,
    readonly room: RoomRef,
    /** The last sequence that was sent. */
    public cursor: number
  ) {
    this.otherId = room.guestId === connection.userId ? room.hostId : room.guestId
  }
}

import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ChatRoomSchema } from '#database/schema'
import ChatMember from '#models/chat_member'
import ChatMessage from '#models/chat_message'
import Listing from '#models/listing'
import type Reservation from '#models/reservation'
import User from '#models/user'
import { leave } from './chat_room/leaving.js'
import { openFromListing, openFromReservation } from './chat_room/opening.js'
import { readThrough } from './chat_room/reading.js'
import { send, type Draft } from './chat_room/sending.js'
import { sendingOf } from './chat_room/standing.js'

/** The talk between the host of a listing and one guest. */
export default class ChatRoom extends ChatRoomSchema {
  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>

  @belongsTo(() => User, { foreignKey: 'guestId' })
  declare guest: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'hostId' })
  declare host: BelongsTo<typeof User>

  @hasMany(() => ChatMember, { foreignKey: 'roomId' })
  declare members: HasMany<typeof ChatMember>

  @hasMany(() => ChatMessage, { foreignKey: 'roomId' })
  declare messages: HasMany<typeof ChatMessage>

  /** The room of a guest and a listing's host; made when there is none. */
  static openFromListing(guest: User, listing: Listing) {
    return openFromListing(guest, listing)
  }

  /** The same room, opened by either party of a reservation. */
  static openFromReservation(person: User, reservation: Reservation) {
    return openFromReservation(person, reservation)
  }

  otherThan(userId: number) {
    return this.guestId === userId ? this.hostId : this.guestId
  }

  /** What this person may write here now. */
  sendingOf(person: User) {
    return sendingOf(this, person)
  }

  /** Stores a message once, however often it is sent. */
  send(person: User, draft: Draft) {
    return send(this, person, draft)
  }

  /** Moves the person's read marker on, never back. */
  readThrough(person: User, sequence: number) {
    return readThrough(this, person, sequence)
  }

  /** Takes the room off the person's list until the next message. */
  leave(person: User) {
    return leave(this, person)
  }
}

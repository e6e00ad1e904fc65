import { BaseTransformer } from '@adonisjs/core/transformers'
import type { RoomEntry } from '#models/chat_room/list'
import type Listing from '#models/listing'
import type { Reader } from '#models/upload/address'
import type User from '#models/user'
import { messageView } from '#transformers/chat_message_transformer'
import PhotoTransformer from '#transformers/photo_transformer'
import { avatarOf } from '#transformers/profile_transformer'

/** A room as its member sees it in the list: with whom, about what, and what is new. */
export default class ChatRoomTransformer extends BaseTransformer<RoomEntry> {
  constructor(
    resource: RoomEntry,
    private viewer: User,
    private reader: Reader = 'page'
  ) {
    super(resource)
  }

  toObject() {
    const { room, mine, otherReadSequence, lastMessage, reservation } = this.resource
    const role = room.hostId === this.viewer.id ? ('host' as const) : ('guest' as const)
    const other = role === 'host' ? room.guest : room.host
    return {
      ulid: room.ulid,
      role,
      other: { id: other.id, nickname: other.nickname, avatar: avatarOf(other) },
      listing: listingView(room.listing, role),
      reservation: reservation
        ? {
            ulid: reservation.ulid,
            status: reservation.status,
            startDate: reservation.startDate,
            endDate: reservation.endDate,
          }
        : null,
      lastMessage: lastMessage ? messageView(lastMessage, this.reader) : null,
      lastSequence: room.lastSequence,
      readSequence: mine.readSequence,
      otherReadSequence,
      unread: Math.max(0, room.lastSequence - mine.readSequence),
      activeAt: room.activeAt.toUTC().toISO()!,
    }
  }
}

/** What is hidden or taken down keeps its name here, for those who talk about it. */
function listingView(listing: Listing, role: 'host' | 'guest') {
  const isOpen = listing.isListed || role === 'host'
  const photo = listing.photos.at(0)
  return {
    id: listing.id,
    title: listing.title,
    fee: listing.fee,
    deposit: listing.deposit,
    isOpen,
    photo: isOpen && photo ? new PhotoTransformer(photo.upload).toObject() : null,
  }
}

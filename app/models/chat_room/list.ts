import type { DateTime } from 'luxon'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'
import type ChatMember from '#models/chat_member'
import type ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import type Reservation from '#models/reservation'
import ReservationModel from '#models/reservation'
import type User from '#models/user'
import { lastMessagesOf } from '#models/chat_room/history'
import { otherIn, quietWith } from '#models/chat_room/standing'
import { roomsOf } from '#models/chat_room/visible'

/** A room with what a list shows of it. */
export interface RoomEntry {
  room: ChatRoom
  mine: ChatMember
  /** How far the other has read; 0 once one of the two has blocked the other. */
  otherReadSequence: number
  lastMessage: ChatMessage | null
  /** The newest reservation of the two for this listing. */
  reservation: Reservation | null
}

/** A page of the rooms that a person has not left, the latest first; the same queries however many. */
export async function roomListOf(person: User, cursor: unknown, limit: number) {
  const place = decodeCursor(cursor, 'rooms')
  const query = withFaces(roomsOf(person))
    .whereExists((member) => {
      void member
        .from('chat_members')
        .whereColumn('chat_members.room_id', 'chat_rooms.id')
        .where('chat_members.user_id', person.id)
        .where((here) => {
          void here
            .whereNull('left_through_sequence')
            .orWhereColumn('left_through_sequence', '<', 'chat_rooms.last_sequence')
        })
    })
    .orderBy('active_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (place) {
    const at = new Date(place.value ?? 0)
    void query.where((older) => {
      void older
        .where('active_at', '<', at)
        .orWhere((same) => void same.where('active_at', at).where('id', '<', place.id))
    })
  }
  const found = await query
  const rooms = found.slice(0, limit)
  const next = found.length > limit ? placeOf(rooms.at(-1)!) : null
  return { entries: await entriesOf(rooms, person), next }
}

export async function roomEntry(room: ChatRoom, person: User): Promise<RoomEntry> {
  const full = await withFaces(ChatRoom.query().where('id', room.id)).firstOrFail()
  const [entry] = await entriesOf([full], person)
  return entry
}

function withFaces(query: ReturnType<typeof roomsOf>) {
  return query
    .preload('members')
    .preload('guest', (guest) => guest.preload('avatar'))
    .preload('host', (host) => host.preload('avatar'))
    .preload('listing', (listing) =>
      listing.preload('photos', (photos) => photos.where('is_primary', true).preload('upload'))
    )
}

async function entriesOf(rooms: ChatRoom[], person: User): Promise<RoomEntry[]> {
  const messages = await lastMessagesOf(rooms)
  const reservations = await newestReservationsOf(rooms)
  const quiet = await quietWith(
    person,
    rooms.map((room) => otherIn(room, person))
  )
  return rooms.map((room) => ({
    room,
    mine: room.members.find(({ userId }) => userId === person.id)!,
    otherReadSequence: quiet.has(otherIn(room, person))
      ? 0
      : room.members.find(({ userId }) => userId !== person.id)!.readSequence,
    lastMessage: messages.find(({ roomId }) => roomId === room.id) ?? null,
    reservation:
      reservations.find(
        ({ listingId, guestId }) => listingId === room.listingId && guestId === room.guestId
      ) ?? null,
  }))
}

async function newestReservationsOf(rooms: ChatRoom[]): Promise<Reservation[]> {
  if (rooms.length === 0) return []
  return ReservationModel.query()
    .whereIn('listing_id', [...new Set(rooms.map(({ listingId }) => listingId))])
    .whereIn('guest_id', [...new Set(rooms.map(({ guestId }) => guestId))])
    .orderBy('id', 'desc')
}

function placeOf({ activeAt, id }: { activeAt: DateTime; id: number }) {
  return encodeCursor({ value: activeAt.toMillis(), id }, 'rooms')
}

import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import ChatRoom from '#models/chat_room'
import type Listing from '#models/listing'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import { blocksAmong } from '#models/chat_room/standing'
import clock from '#services/clock'

interface Pair {
  listingId: number
  guestId: number
  hostId: number
}

/**
 * @throws {RefusalException} `ownListing` for the host; `messagesClosed` when a block between the two
 * would keep a room that does not exist yet silent
 */
export function openFromListing(guest: User, listing: Listing): Promise<ChatRoom> {
  if (listing.hostId === guest.id) throw new RefusalException('ownListing', {})
  return open({ listingId: listing.id, guestId: guest.id, hostId: listing.hostId }, guest, 'asked')
}

export function openFromReservation(person: User, reservation: Reservation): Promise<ChatRoom> {
  const { listingId, guestId, hostId } = reservation
  return open({ listingId, guestId, hostId }, person, 'rental')
}

/** The database keeps the pair unique: whoever comes second finds the first one's room. */
async function open(pair: Pair, person: User, cause: 'asked' | 'rental'): Promise<ChatRoom> {
  return db.transaction(async (trx) => {
    const found = await find(trx, pair)
    if (!found && cause === 'asked') await refuseBlocked(trx, pair)
    const room = found ?? (await make(trx, pair))
    await trx
      .from('chat_members')
      .where({ room_id: room.id, user_id: person.id })
      .update({ left_through_sequence: null })
    return room
  })
}

function find(trx: TransactionClientContract, { listingId, guestId }: Pair) {
  return ChatRoom.query({ client: trx }).where({ listingId, guestId }).first()
}

/** Only the one who opens it has an empty room on their list. */
async function make(trx: TransactionClientContract, pair: Pair): Promise<ChatRoom> {
  const now = clock.now()
  await trx
    .knexQuery()
    .insert({
      ulid: ulid(now.toMillis()),
      listing_id: pair.listingId,
      guest_id: pair.guestId,
      host_id: pair.hostId,
      active_at: now.toJSDate(),
      created_at: now.toJSDate(),
    })
    .into('chat_rooms')
    .onConflict()
    .ignore()
  const room = (await find(trx, pair))!
  await trx
    .knexQuery()
    .insert(
      [pair.guestId, pair.hostId].map((userId) => ({
        room_id: room.id,
        user_id: userId,
        left_through_sequence: 0,
        created_at: now.toJSDate(),
      }))
    )
    .into('chat_members')
    .onConflict()
    .ignore()
  return room
}

async function refuseBlocked(trx: TransactionClientContract, { guestId, hostId }: Pair) {
  const blocks = await blocksAmong(trx, [guestId, hostId])
  if (blocks.size > 0) throw new RefusalException('messagesClosed', {})
}

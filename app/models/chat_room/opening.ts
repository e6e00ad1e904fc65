import { ulid } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import ChatRoom from '#models/chat_room'
import type Listing from '#models/listing'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import { blocksAmong } from '#models/chat_room/standing'
import { booking, lockListing } from '#models/reservation/transaction'
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

/** Whoever comes second finds the first one's room: they wait for each other at the listing. */
async function open(pair: Pair, person: User, cause: 'asked' | 'rental'): Promise<ChatRoom> {
  return booking(async (trx) => {
    const found = await find(trx, pair)
    if (!found && !person.isInGoodStanding()) throw new RefusalException('notInGoodStanding', {})
    const room = found ?? (await make(trx, pair, cause))
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
async function make(
  trx: TransactionClientContract,
  pair: Pair,
  cause: 'asked' | 'rental'
): Promise<ChatRoom> {
  await lockListing(trx, pair.listingId)
  const found = await find(trx, pair)
  if (found) return found
  if (cause === 'asked') await refuseBlocked(trx, pair)
  const now = clock.now()
  const room = await ChatRoom.create(
    { ...pair, ulid: ulid(now.toMillis()), lastSequence: 0, activeAt: now, createdAt: now },
    { client: trx }
  )
  await room.related('members').createMany(
    [pair.guestId, pair.hostId].map((userId) => ({
      userId,
      readSequence: 0,
      leftThroughSequence: 0,
      createdAt: now,
    }))
  )
  return room
}

async function refuseBlocked(trx: TransactionClientContract, { guestId, hostId }: Pair) {
  const blocks = await blocksAmong(trx, [guestId, hostId])
  if (blocks.size > 0) throw new RefusalException('messagesClosed', {})
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import type Listing from '#models/listing'
import ListingBlock from '#models/listing_block'
import ListingUnit from '#models/listing_unit'
import Reservation from '#models/reservation'
import clock from '#services/clock'
import { cover, HORIZON_DAYS, markRequests } from './booking.js'
import { addDays } from './calendar.js'
import { isOpen, STATES } from './flow.js'
import { booking, lockListing } from './transaction.js'
import { moveBySystem, turnOf } from './turn.js'

/**
 * Deletes a listing: its requests are rejected; an approved reservation that is not settled refuses it.
 */
export async function deleteListing({ id }: { id: number }): Promise<Listing> {
  return booking(async (trx) => {
    const listing = await lockListing(trx, id)
    if (listing.status === 'deleted') return listing
    const open = await Reservation.query({ client: trx })
      .where('listing_id', id)
      .whereIn('status', STATES.filter(isOpen))
      .select('id')
    if (open.length > 0) throw inUse(open.length)

    const requests = await Reservation.query({ client: trx })
      .where('listing_id', id)
      .where('status', 'PENDING_APPROVAL')
      .orderBy('id')
      .forUpdate()
    for (const request of requests) {
      await moveBySystem(turnOf(trx, listing, request), 'REJECTED', 'listingDeleted')
    }
    return listing.merge({ status: 'deleted' }).useTransaction(trx).save()
  })
}

/** Sets how many units a listing has; it is lowered only by units that nothing is planned on. */
export async function setQuantity(listing: { id: number }, quantity: number): Promise<void> {
  await booking(async (trx) => {
    await lockListing(trx, listing.id)
    const units = await ListingUnit.query({ client: trx })
      .where('listing_id', listing.id)
      .orderBy('number')
    const active = units.filter(({ retiredAt }) => retiredAt === null)
    const missing = quantity - active.length
    if (missing > 0) await addUnits(trx, listing.id, units, missing)
    if (missing < 0) await removeUnits(trx, listing.id, active, -missing)
    const period = { startsOn: clock.today(), endsBefore: addDays(clock.today(), HORIZON_DAYS) }
    await markRequests(trx, listing.id, period, clock.now().toJSDate())
  })
}

/** Days that the host keeps for themselves hold for new units too. */
async function addUnits(
  trx: TransactionClientContract,
  listingId: number,
  units: ListingUnit[],
  count: number
): Promise<void> {
  const last = Math.max(0, ...units.map(({ number }) => number))
  const added = await ListingUnit.createMany(
    Array.from({ length: count }, (_, index) => ({ listingId, number: last + index + 1 })),
    { client: trx }
  )
  const blocks = await ListingBlock.query({ client: trx })
    .where('listing_id', listingId)
    .where('end_date', '>=', clock.today())
    .orderBy('id')
  for (const unit of added) {
    for (const block of blocks) await cover(trx, unit.id, block)
  }
}

async function removeUnits(
  trx: TransactionClientContract,
  listingId: number,
  active: ListingUnit[],
  count: number
): Promise<void> {
  const busy = await trx
    .from('booked_periods')
    .where('listing_id', listingId)
    .where('ends_before', '>', clock.today())
    .distinct('unit_id')
  const busyIds = new Set(busy.map(({ unit_id: unitId }) => unitId))
  const idle = active.filter(({ id }) => !busyIds.has(id)).slice(-count)
  if (idle.length < count) throw inUse(count - idle.length)
  await ListingUnit.query({ client: trx })
    .whereIn(
      'id',
      idle.map(({ id }) => id)
    )
    .update({ retiredAt: clock.now().toJSDate(), retiredReason: 'removed' })
}

function inUse(reservations: number) {
  return new RefusalException('listingInUse', { reservations })
}

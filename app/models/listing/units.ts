import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import ListingBlock from '#models/listing_block'
import ListingUnit from '#models/listing_unit'
import type Listing from '#models/listing'
import { cover } from '#models/reservation/coverage'
import { markRequests } from '#models/reservation/marks'
import { addDays } from '#models/reservation/calendar'
import { AWAITING_STATES, OUT_STATES } from '#models/reservation/flow'
import clock from '#services/clock'

/** Longer than any rental can reach: what may be booked lies within. */
const HORIZON_DAYS = 800

/**
 * Raises by new units with new numbers; lowers by units that nothing occupies from today on, the
 * highest numbers first.
 */
export async function changeQuantity(
  trx: TransactionClientContract,
  listing: Listing,
  quantity: number
) {
  const units = await ListingUnit.query({ client: trx })
    .where('listing_id', listing.id)
    .orderBy('number', 'desc')
  const present = units.filter(({ retiredAt }) => retiredAt === null)
  if (present.length === quantity) return

  if (present.length < quantity) {
    await add(trx, listing, quantity - present.length, units[0]?.number ?? 0)
  } else {
    await retire(trx, present, present.length - quantity)
  }
  const startsOn = clock.today()
  const period = { startsOn, endsBefore: addDays(startsOn, HORIZON_DAYS) }
  await markRequests(trx, listing.id, period, clock.now().toJSDate())
}

/** Days that the host keeps for themselves hold for new units too. */
async function add(
  trx: TransactionClientContract,
  listing: Listing,
  count: number,
  highest: number
) {
  const added = await ListingUnit.createMany(
    Array.from({ length: count }, (_, index) => ({
      listingId: listing.id,
      number: highest + index + 1,
    })),
    { client: trx }
  )
  const blocks = await ListingBlock.query({ client: trx })
    .where('listing_id', listing.id)
    .where('end_date', '>=', clock.today())
    .orderBy('id')
  for (const unit of added) {
    for (const block of blocks) await cover(trx, unit.id, block)
  }
}

async function retire(trx: TransactionClientContract, present: ListingUnit[], count: number) {
  const busy = await busyAmong(trx, present)
  const free = present.filter(({ id }) => !busy.has(id))
  if (free.length < count) {
    const numbers = present.filter(({ id }) => busy.has(id)).map(({ number }) => number)
    throw new ListingRefusedException('unitsBusy', {
      units: numbers.sort((a, b) => a - b),
      least: present.length - free.length,
    })
  }
  for (const unit of free.slice(0, count)) {
    await unit
      .merge({ retiredAt: clock.now(), retiredReason: 'removed' })
      .useTransaction(trx)
      .save()
  }
}

/** Units with days taken from today on, or whose gear is out though its days are over. */
async function busyAmong(trx: TransactionClientContract, units: ListingUnit[]) {
  const ids = units.map(({ id }) => id)
  const booked = await trx
    .from('booked_periods')
    .whereIn('unit_id', ids)
    .where('ends_before', '>', clock.today())
    .select('unit_id')
  const reserved = await trx
    .from('reservations')
    .whereIn('unit_id', ids)
    .whereIn('status', [...AWAITING_STATES, ...OUT_STATES])
    .select('unit_id')
  return new Set<number>([...booked, ...reserved].map((row) => row.unit_id))
}

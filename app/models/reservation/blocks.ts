import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import ListingBlock from '#models/listing_block'
import clock from '#services/clock'
import { cover, uncover } from './coverage.js'
import { markRequests } from './marks.js'
import { addDays, type Day } from './calendar.js'
import { booking, lockListing } from './transaction.js'

export type Blocking = { startDate: Day; endDate: Day; note?: string | null }

/** The host keeps days for themselves: every unit that no rental needs on them. */
export type Blocked = {
  block: ListingBlock
  /** Numbers of the units that stay with the rentals they have. */
  leftBooked: number[]
}

export async function blockDays(
  listing: { id: number },
  { startDate, endDate, note }: Blocking
): Promise<Blocked> {
  return booking(async (trx) => {
    await lockListing(trx, listing.id)
    const units = await unitsFor(trx, listing.id, { startDate, endDate })
    const coverable = units.filter(({ rented }) => !rented)
    if (coverable.length === 0) throw new RefusalException('daysTaken', { startDate, endDate })

    const block = await ListingBlock.create(
      { listingId: listing.id, startDate, endDate, note: note ?? null },
      { client: trx }
    )
    for (const { id } of coverable) await cover(trx, id, block)
    await mark(trx, block)
    return { block, leftBooked: units.filter(({ rented }) => rented).map(({ number }) => number) }
  })
}

/** Gives blocked days back; where blocks lay over each other the others stay. */
export async function unblockDays({ id, listingId }: ListingBlock): Promise<void> {
  await booking(async (trx) => {
    await lockListing(trx, listingId)
    const block = await ListingBlock.query({ client: trx }).where('id', id).first()
    if (!block) return
    const units = await trx.from('listing_block_units').where('block_id', id).select('unit_id')
    await trx.from('booked_periods').where('block_id', id).delete()
    await trx.from('listing_block_units').where('block_id', id).delete()
    for (const unit of units) await uncover(trx, unit.unit_id, block)
    await block.delete()
    await mark(trx, block)
  })
}

type UnitUse = { id: number; number: number; rented: 0 | 1 }

/** Units and whether a rental, leaving its buffer aside, needs one of these days. */
async function unitsFor(
  client: QueryClientContract,
  listingId: number,
  { startDate, endDate }: Blocking
): Promise<UnitUse[]> {
  const [rows] = await client.rawQuery(
    `SELECT u.id, u.number, EXISTS (
       SELECT 1 FROM booked_periods p JOIN reservations r ON r.id = p.reservation_id
       WHERE p.unit_id = u.id AND p.starts_on <= ? AND p.ends_before - INTERVAL r.buffer_days DAY > ?
     ) AS rented
     FROM listing_units u
     WHERE u.listing_id = ? AND u.retired_at IS NULL
     ORDER BY u.number`,
    [endDate, startDate, listingId]
  )
  return rows
}

function mark(trx: TransactionClientContract, { listingId, startDate, endDate }: ListingBlock) {
  const period = { startsOn: startDate, endsBefore: addDays(endDate, 1) }
  return markRequests(trx, listingId, period, clock.now().toJSDate())
}

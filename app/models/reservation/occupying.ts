import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import { addDays, type Day, type Period } from './calendar.js'

export type Wanted = {
  listingId: number
  startDate: Day
  /** The last day of the rental, before the buffer. */
  endDate: Day
  bufferDays: number
}

const DUPLICATE = 1062

/** The days that a rental holds, buffer included. */
export function heldPeriod({ startDate, endDate, bufferDays }: Wanted): Period {
  return { startsOn: startDate, endsBefore: addDays(endDate, 1 + bufferDays) }
}

/** The one place that writes an occupied day. */
export async function occupy(
  trx: TransactionClientContract,
  listingId: number,
  unitId: number,
  periods: Period[],
  owner: { reservation_id: number } | { block_id: number }
): Promise<void> {
  if (periods.length === 0) return
  try {
    await trx.table('booked_periods').multiInsert(
      periods.map(({ startsOn, endsBefore }) => ({
        unit_id: unitId,
        listing_id: listingId,
        starts_on: startsOn,
        ends_before: endsBefore,
        ...owner,
      }))
    )
  } catch (error) {
    if (!isOverlap(error)) throw error
    throw taken({ startDate: periods[0].startsOn, endDate: addDays(periods[0].endsBefore, -1) })
  }
}

/** The unique key WITHOUT OVERLAPS refused: somebody else has one of these days. */
function isOverlap(error: unknown): boolean {
  const { errno, sqlMessage = '' } = error as { errno?: number; sqlMessage?: string }
  return errno === DUPLICATE && sqlMessage.includes('booked_periods_no_overlap')
}

export function taken({ startDate, endDate }: { startDate: Day; endDate: Day }) {
  return new RefusalException('daysTaken', { startDate, endDate })
}

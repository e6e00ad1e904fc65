import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Reservation from '#models/reservation'
import type { Period } from './calendar.js'
import { markRequests } from './marks.js'
import { heldPeriod } from './occupying.js'
import { moveBySystem, turnOf, type Turn } from './turn.js'
import { wantedBy } from './units.js'

/** Somebody paid: requests for the same days that no unit can take any more are rejected. */
export async function rejectRivals({ trx, listing, reservation, now }: Turn): Promise<void> {
  const { startsOn, endsBefore } = heldPeriod(wantedBy(reservation))
  await markRequests(trx, listing.id, { startsOn, endsBefore }, now.toJSDate())
  const rivals = await lockRivals(trx, listing.id, { startsOn, endsBefore })
  for (const rival of rivals) {
    await moveBySystem(turnOf(trx, listing, rival), 'REJECTED', 'rivalPaid')
  }
}

/**
 * Locks them through the listing's index: on a small table the optimizer would read it whole, and wait
 * for the reservations of every other listing.
 */
async function lockRivals(
  trx: TransactionClientContract,
  listingId: number,
  { startsOn, endsBefore }: Period
): Promise<Reservation[]> {
  const [rows] = await trx.rawQuery(
    `SELECT id FROM reservations FORCE INDEX (reservations_listing)
     WHERE listing_id = ? AND status = 'PENDING_APPROVAL' AND no_longer_fits_at IS NOT NULL
       AND start_date < ? AND end_date + INTERVAL 1 + buffer_days DAY > ?
     ORDER BY id FOR UPDATE`,
    [listingId, endsBefore, startsOn]
  )
  const ids = (rows as { id: number }[]).map(({ id }) => id)
  return Reservation.query({ client: trx }).whereIn('id', ids).orderBy('id')
}

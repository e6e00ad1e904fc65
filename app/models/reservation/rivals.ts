import Reservation from '#models/reservation'
import { markRequests } from './marks.js'
import { heldPeriod } from './occupying.js'
import { moveBySystem, turnOf, type Turn } from './turn.js'
import { wantedBy } from './units.js'

/** Somebody paid: requests for the same days that no unit can take any more are rejected. */
export async function rejectRivals({ trx, listing, reservation, now }: Turn): Promise<void> {
  const { startsOn, endsBefore } = heldPeriod(wantedBy(reservation))
  await markRequests(trx, listing.id, { startsOn, endsBefore }, now.toJSDate())
  const rivals = await Reservation.query({ client: trx })
    .where('listing_id', listing.id)
    .where('status', 'PENDING_APPROVAL')
    .whereNotNull('no_longer_fits_at')
    .where('start_date', '<', endsBefore)
    .whereRaw('end_date + INTERVAL 1 + buffer_days DAY > ?', [startsOn])
    .orderBy('id')
    .forUpdate()
  for (const rival of rivals) {
    await moveBySystem(turnOf(trx, listing, rival), 'REJECTED', 'rivalPaid')
  }
}

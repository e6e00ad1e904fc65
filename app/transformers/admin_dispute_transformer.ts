import { BaseTransformer } from '@adonisjs/core/transformers'
import { waitingOf } from '#models/admin/disputes'
import type Reservation from '#models/reservation'
import AdminReservationTransformer from '#transformers/admin_reservation_transformer'

/** A rental that waits for staff; `guest`, `host` and `claim` are to be loaded. */
export default class AdminDisputeTransformer extends BaseTransformer<Reservation> {
  toObject() {
    const { about, since } = waitingOf(this.resource)
    return {
      ...new AdminReservationTransformer(this.resource).toObject(),
      about,
      since: since.toISOString(),
      /** What the host claims of the deposit. */
      claimed: about.includes('claim') ? this.resource.claim.amount : null,
    }
  }
}

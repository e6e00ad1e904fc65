import { BaseTransformer } from '@adonisjs/core/transformers'
import type Reservation from '#models/reservation'

/** A rental as staff see it in a table; `guest` and `host` are to be loaded. */
export default class AdminReservationTransformer extends BaseTransformer<Reservation> {
  toObject() {
    const { guest, host, requestedAt, ulid } = this.resource
    return {
      id: ulid,
      ...this.pick(this.resource, ['title', 'status', 'startDate', 'endDate', 'total', 'deposit']),
      guest: { id: guest.id, nickname: guest.nickname },
      host: { id: host.id, nickname: host.nickname },
      requestedAt: requestedAt.toISO()!,
    }
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import Reservation from '#models/reservation'
import { isTerminal, STATES } from '#models/reservation/flow'
import ReservationTransformer from '#transformers/reservation_transformer'

/** Where a banned person lands: why, and what is left to them. */
export default class RestrictionsController {
  async show({ auth, inertia, response }: HttpContext) {
    const user = auth.getUserOrFail()
    if (!user.isBanned) return response.redirect('/')
    const reservations = await Reservation.query()
      .where((own) => void own.where('guestId', user.id).orWhere('hostId', user.id))
      .where((left) => {
        void left
          .whereIn(
            'status',
            STATES.filter((state) => !isTerminal(state))
          )
          .orWhereHas('refunds', (refund) => void refund.whereNot('status', 'done'))
      })
      .preload('guest')
      .preload('host')
      .preload('claim')
      .preload('photo')
      .orderBy('id', 'desc')
    return inertia.render('auth/restricted', {
      reason: user.sanctionReason,
      since: user.bannedAt!.toISO()!,
      reservations: ReservationTransformer.transform(reservations, user),
    })
  }
}

import { reservationsList } from '#controllers/reservations/list'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReservationsController {
  /** What others rent, or ask to rent, from the signed-in person. */
  async index(ctx: HttpContext) {
    const list = await reservationsList(ctx, 'hostings')
    return ctx.inertia.render('rentals/hostings', list)
  }
}

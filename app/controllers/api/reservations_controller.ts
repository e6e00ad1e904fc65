import type { HttpContext } from '@adonisjs/core/http'
import { ACTIONS_IN_WORDS } from '#controllers/api/reservations/actions'
import { moved, whole } from '#controllers/api/reservations/support'
import { edit, request } from '#controllers/reservations/acts/asking'
import { findReservation } from '#controllers/reservations/support'
import { describes } from '#openapi/description'
import { editValidator, requestValidator } from '#validators/reservation'

export default class ReservationsController {
  @describes({
    tag: 'Reservations',
    summary: 'Ask to rent a listing',
    description:
      'Send the `total` of the quote as `expectedTotal`, and nothing is asked for when the price has changed ' +
      'meanwhile. `recipient` and an address go with a delivery.',
    body: requestValidator,
    status: 201,
    headers: ['Location', 'ETag'],
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    const reservation = await request(ctx)
    ctx.response.status(201).header('Location', `/api/v1/reservations/${reservation.ulid}`)
    return whole(await reservation.refresh(), ctx)
  }

  @describes({
    tag: 'Reservations',
    summary: 'Read a reservation',
    description: `\`actions\` are what you may do now, each with an operation of its own:\n\n${ACTIONS_IN_WORDS}`,
  })
  async show(ctx: HttpContext) {
    const reservation = await findReservation(ctx)
    await ctx.bouncer.with('ReservationPolicy').authorize('view', reservation)
    return whole(reservation, ctx)
  }

  @describes({
    tag: 'Reservations',
    summary: 'Change a request that was not answered yet',
    description: 'The guest, at the prices of today.',
    body: editValidator,
    refusals: [403, 409],
  })
  async update(ctx: HttpContext) {
    await edit(ctx)
    return moved(ctx)
  }
}

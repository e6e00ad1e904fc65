import type { HttpContext } from '@adonisjs/core/http'
import { listed } from '#controllers/api/reservations/support'
import { describes } from '#openapi/description'
import { pageValidator } from '#validators/api/page'
import { reservationsSearchValidator } from '#validators/reservation'

export default class RentalsController {
  @describes({
    tag: 'Reservations',
    summary: 'List what you rent from others',
    description: 'What changed last comes first.',
    query: [reservationsSearchValidator, pageValidator],
  })
  async index(ctx: HttpContext) {
    return listed(ctx, 'rentals')
  }
}

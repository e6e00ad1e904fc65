import { reportNonArrival } from '#controllers/reservations/acts/handing'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class NonArrivalReportsController {
  async store(ctx: HttpContext) {
    await reportNonArrival(ctx)
    return recorded(ctx, 'report')
  }
}

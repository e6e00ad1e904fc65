import { reportNoShow } from '#controllers/reservations/acts/handing'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class NoShowReportsController {
  async store(ctx: HttpContext) {
    await reportNoShow(ctx)
    return recorded(ctx, 'report')
  }
}

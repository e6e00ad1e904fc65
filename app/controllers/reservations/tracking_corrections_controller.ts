import { correctTracking } from '#controllers/reservations/acts/handing'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class TrackingCorrectionsController {
  async store(ctx: HttpContext) {
    await correctTracking(ctx)
    return recorded(ctx, 'tracking')
  }
}

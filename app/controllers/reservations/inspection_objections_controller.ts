import { objectToInspection } from '#controllers/reservations/acts/inspecting'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class InspectionObjectionsController {
  async store(ctx: HttpContext) {
    await objectToInspection(ctx)
    return recorded(ctx, 'objection')
  }
}

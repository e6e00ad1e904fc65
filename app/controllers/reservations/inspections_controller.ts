import { passInspection } from '#controllers/reservations/acts/inspecting'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class InspectionsController {
  async store(ctx: HttpContext) {
    await passInspection(ctx)
    return recorded(ctx, 'inspection')
  }
}

import { fileClaim } from '#controllers/reservations/acts/claiming'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ClaimsController {
  async store(ctx: HttpContext) {
    await fileClaim(ctx)
    return recorded(ctx, 'claim')
  }
}

import { handOver } from '#controllers/reservations/acts/handing'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class HandOversController {
  async store(ctx: HttpContext) {
    await handOver(ctx)
    return recorded(ctx, 'handover')
  }
}

import { cancel } from '#controllers/reservations/acts/deciding'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class CancellationsController {
  async store(ctx: HttpContext) {
    await cancel(ctx)
    return recorded(ctx, 'cancellation')
  }
}

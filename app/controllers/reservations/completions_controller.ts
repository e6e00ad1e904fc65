import { complete } from '#controllers/reservations/acts/returning'
import { recorded } from '#controllers/reservations/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class CompletionsController {
  async store(ctx: HttpContext) {
    await complete(ctx)
    return recorded(ctx, 'completion')
  }
}

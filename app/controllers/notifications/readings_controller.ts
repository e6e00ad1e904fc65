import { markRead } from '#controllers/notifications/reading'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReadingsController {
  async store(ctx: HttpContext) {
    return markRead(ctx)
  }
}

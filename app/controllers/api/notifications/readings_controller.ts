import type { HttpContext } from '@adonisjs/core/http'
import { markRead } from '#controllers/notifications/reading'
import { describes } from '#openapi/description'
import { readingsValidator } from '#validators/notification'

export default class ReadingsController {
  @describes({
    tag: 'Notifications',
    summary: 'Mark notifications as read',
    description: 'Those that are named, or all. It answers how many are left unread.',
    body: readingsValidator,
  })
  async store(ctx: HttpContext) {
    return { data: await markRead(ctx) }
  }
}

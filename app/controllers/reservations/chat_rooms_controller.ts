import { openAboutReservation } from '#controllers/chat/opening'
import { opened } from '#controllers/chat/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ChatRoomsController {
  async store(ctx: HttpContext) {
    return opened(ctx, await openAboutReservation(ctx))
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { openAboutReservation } from '#controllers/chat/opening'
import { roomView } from '#controllers/chat/support'
import { describes } from '#openapi/description'

export default class ChatRoomsController {
  @describes({
    tag: 'Chat',
    summary: 'Open the room of a reservation',
    description: 'Its guest and its host.',
    status: 201,
    headers: ['Location'],
    refusals: [403],
  })
  async store(ctx: HttpContext) {
    const room = await openAboutReservation(ctx)
    ctx.response.status(201).header('Location', `/api/v1/chat/rooms/${room.ulid}`)
    return { data: await roomView(room, ctx.auth.getUserOrFail(), 'program') }
  }
}

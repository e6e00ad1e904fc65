import type { HttpContext } from '@adonisjs/core/http'
import { readRoom } from '#chat/acts'
import { findRoom } from '#controllers/chat/support'
import { describes } from '#openapi/description'
import { readMarkerValidator } from '#validators/chat'

export default class ReadMarkersController {
  @describes({
    tag: 'Chat',
    summary: 'Say how far you have read',
    description: 'The marker never moves back.',
    body: readMarkerValidator,
  })
  async update(ctx: HttpContext) {
    const room = await findRoom(ctx)
    await ctx.bouncer.with('ChatRoomPolicy').authorize('read', room)
    const { sequence } = await ctx.request.validateUsing(readMarkerValidator)
    return { data: { readSequence: await readRoom(room, ctx.auth.getUserOrFail(), sequence) } }
  }
}

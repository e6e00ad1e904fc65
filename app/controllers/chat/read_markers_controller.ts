import { readRoom } from '#chat/acts'
import { findRoom } from '#controllers/chat/support'
import { readMarkerValidator } from '#validators/chat'
import type { HttpContext } from '@adonisjs/core/http'

export default class ReadMarkersController {
  async update(ctx: HttpContext) {
    const room = await findRoom(ctx)
    await ctx.bouncer.with('ChatRoomPolicy').authorize('read', room)
    const { sequence } = await ctx.request.validateUsing(readMarkerValidator)
    const readSequence = await readRoom(room, ctx.auth.getUserOrFail(), sequence)
    return ctx.response.json({ readSequence })
  }
}

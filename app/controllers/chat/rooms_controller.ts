import { leaveRoom } from '#chat/acts'
import { findRoom, roomView } from '#controllers/chat/support'
import { roomListOf } from '#models/chat_room/list'
import ChatRoomTransformer from '#transformers/chat_room_transformer'
import { roomsValidator } from '#validators/chat'
import type { HttpContext } from '@adonisjs/core/http'

export default class RoomsController {
  async index({ auth, bouncer, request, response }: HttpContext) {
    await bouncer.with('ChatRoomPolicy').authorize('viewList')
    const person = auth.getUserOrFail()
    const { cursor, limit = 30 } = await roomsValidator.validate(request.qs())
    const { entries, next } = await roomListOf(person, cursor, limit)
    return response.json({
      rooms: entries.map((entry) => new ChatRoomTransformer(entry, person).toObject()),
      nextCursor: next,
    })
  }

  async show(ctx: HttpContext) {
    const room = await findRoom(ctx)
    await ctx.bouncer.with('ChatRoomPolicy').authorize('view', room)
    return ctx.response.json({ room: await roomView(room, ctx.auth.getUserOrFail()) })
  }

  /** Leaves the room; its next message brings it back. */
  async destroy(ctx: HttpContext) {
    const room = await findRoom(ctx)
    await ctx.bouncer.with('ChatRoomPolicy').authorize('leave', room)
    await leaveRoom(room, ctx.auth.getUserOrFail())
    return ctx.response.noContent()
  }
}

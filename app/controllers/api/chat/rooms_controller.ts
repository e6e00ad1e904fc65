import type { HttpContext } from '@adonisjs/core/http'
import { leaveRoom } from '#chat/acts'
import { pageAsked } from '#controllers/api/support'
import { findRoom, roomView } from '#controllers/chat/support'
import { roomListOf } from '#models/chat_room/list'
import { describes } from '#openapi/description'
import ChatRoomTransformer from '#transformers/chat_room_transformer'
import { pageValidator } from '#validators/api/page'

export default class RoomsController {
  @describes({
    tag: 'Chat',
    summary: 'List your chat rooms',
    description: 'The room with the latest message first.',
    query: pageValidator,
  })
  async index(ctx: HttpContext) {
    const { auth, bouncer } = ctx
    await bouncer.with('ChatRoomPolicy').authorize('viewList')
    const person = auth.getUserOrFail()
    const { cursor, limit } = await pageAsked(ctx, 'rooms')
    const { entries, next } = await roomListOf(person, cursor, limit)
    return {
      data: entries.map((entry) => new ChatRoomTransformer(entry, person, 'program').toObject()),
      meta: { next },
    }
  }

  @describes({ tag: 'Chat', summary: 'Read a chat room' })
  async show(ctx: HttpContext) {
    const room = await findRoom(ctx)
    await ctx.bouncer.with('ChatRoomPolicy').authorize('view', room)
    return { data: await roomView(room, ctx.auth.getUserOrFail(), 'program') }
  }

  @describes({
    tag: 'Chat',
    summary: 'Leave a chat room',
    description: 'Its next message brings it back.',
    status: 204,
  })
  async destroy(ctx: HttpContext): Promise<void> {
    const room = await findRoom(ctx)
    await ctx.bouncer.with('ChatRoomPolicy').authorize('leave', room)
    await leaveRoom(room, ctx.auth.getUserOrFail())
    ctx.response.noContent()
  }
}

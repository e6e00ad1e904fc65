import live from '#chat/live'
import type ChatRoom from '#models/chat_room'
import { roomEntry } from '#models/chat_room/list'
import { roomsOf } from '#models/chat_room/visible'
import type { Reader } from '#models/upload/address'
import type User from '#models/user'
import ChatRoomTransformer from '#transformers/chat_room_transformer'
import { draftOf, messageValidator } from '#validators/chat'
import type { HttpContext } from '@adonisjs/core/http'

/** The room of the address, found through the person: anybody else's is "not found". */
export function findRoom({ auth, params }: Pick<HttpContext, 'auth' | 'params'>) {
  return roomsOf(auth.getUserOrFail()).where('ulid', params.ulid).firstOrFail()
}

/** A room as its page shows it. */
export async function roomView(room: ChatRoom, person: User, reader: Reader = 'page') {
  const entry = await roomEntry(room, person)
  return {
    ...new ChatRoomTransformer(entry, person, reader).toObject(),
    sending: await room.sendingOf(person),
    hasBlocked: await person.hasBlocked(room.otherThan(person.id)),
  }
}

/** What somebody says, for those whose socket does not come through. */
export async function send(ctx: HttpContext) {
  const room = await findRoom(ctx)
  await ctx.bouncer.with('ChatRoomPolicy').authorize('write', room)
  const draft = draftOf(await ctx.request.validateUsing(messageValidator))
  return live.post.send(room, ctx.auth.getUserOrFail().id, draft)
}

/** A page goes to the room; a program gets it. */
export async function opened(ctx: HttpContext, room: ChatRoom) {
  if (ctx.request.accepts(['html', 'json']) === 'json')
    return ctx.response.created({ room: await roomView(room, ctx.auth.getUserOrFail()) })
  return ctx.response.redirect().toRoute('chat.show', { ulid: room.ulid })
}

import config from '#config/chat'
import { limitsOf } from '#chat/limits'
import { findRoom, roomView } from '#controllers/chat/support'
import { historyOf } from '#models/chat_room/history'
import { roomListOf } from '#models/chat_room/list'
import { unreadOf } from '#models/chat_room/reading'
import ChatMessageTransformer from '#transformers/chat_message_transformer'
import ChatRoomTransformer from '#transformers/chat_room_transformer'
import type User from '#models/user'
import type { HttpContext } from '@adonisjs/core/http'

const ROOMS = 30
const MESSAGES = 50

/** The page of all rooms, with or without one open. */
export default class ChatController {
  async index({ auth, bouncer, inertia }: HttpContext) {
    await bouncer.with('ChatRoomPolicy').authorize('viewList')
    return inertia.render('chat/index', { ...(await listFor(auth.getUserOrFail())), open: null })
  }

  async show(ctx: HttpContext) {
    const room = await findRoom(ctx)
    await ctx.bouncer.with('ChatRoomPolicy').authorize('view', room)
    const person = ctx.auth.getUserOrFail()
    const { messages, hasMore } = await historyOf(room, { limit: MESSAGES })
    return ctx.inertia.render('chat/index', {
      ...(await listFor(person)),
      open: {
        room: await roomView(room, person),
        messages: messages.map((message) => new ChatMessageTransformer(message).toObject()),
        hasOlder: hasMore,
      },
    })
  }
}

async function listFor(person: User) {
  const { entries, next } = await roomListOf(person, null, ROOMS)
  const unread = await unreadOf([person.id])
  return {
    rooms: entries.map((entry) => new ChatRoomTransformer(entry, person).toObject()),
    nextCursor: next,
    unread: unread.get(person.id) ?? 0,
    me: person.id,
    socket: config.path,
    limits: limitsOf(),
  }
}

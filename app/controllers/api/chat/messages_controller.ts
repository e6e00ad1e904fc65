import type { HttpContext } from '@adonisjs/core/http'
import { STATUS_OF } from '#chat/refusals'
import { findRoom, send } from '#controllers/chat/support'
import Problem from '#exceptions/problem'
import { typeOfKind } from '#exceptions/problem_types'
import { historyOf } from '#models/chat_room/history'
import { describes } from '#openapi/description'
import ChatMessageTransformer, { messageView } from '#transformers/chat_message_transformer'
import { historyValidator, messageValidator } from '#validators/chat'

export default class MessagesController {
  @describes({
    tag: 'Chat',
    summary: 'List the messages of a room',
    description:
      'In their order: the newest ones, or those `before` or `after` a sequence. `hasMore` says whether there are others that way.',
    query: historyValidator,
  })
  async index(ctx: HttpContext) {
    const { bouncer, request } = ctx
    const room = await findRoom(ctx)
    await bouncer.with('ChatRoomPolicy').authorize('view', room)
    const asked = await request.validateUsing(historyValidator, { data: request.qs() })
    const { limit = 50, ...place } = asked
    const { messages, hasMore } = await historyOf(room, { ...place, limit })
    return {
      data: messages.map((message) => new ChatMessageTransformer(message, 'program').toObject()),
      meta: { hasMore, lastSequence: room.lastSequence },
    }
  }

  @describes({
    tag: 'Chat',
    summary: 'Send a message',
    description:
      '`text` or `photos`, and a `clientId` of your own: the same one is stored once, however often it is sent, and then answers 200.',
    body: messageValidator,
    examples: {
      body: { clientId: 'message-0001', text: '안녕하세요. 내일 오후 세 시 괜찮으세요?' },
    },
    status: [200, 201],
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    const outcome = await send(ctx)
    if (!outcome.ok) {
      const code = outcome.refusal
      throw new Problem(STATUS_OF[code], typeOfKind(`chat ${code}`), {
        detail: ctx.i18n.t(`chat.error.${code}`),
      })
    }
    ctx.response.status(outcome.isRepeated ? 200 : 201)
    return { data: messageView(outcome.message, 'program') }
  }
}

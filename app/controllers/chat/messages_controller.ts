import { STATUS_OF } from '#chat/refusals'
import { findRoom, send } from '#controllers/chat/support'
import { historyOf } from '#models/chat_room/history'
import ChatMessageTransformer, { messageView } from '#transformers/chat_message_transformer'
import { historyValidator } from '#validators/chat'
import type { HttpContext } from '@adonisjs/core/http'

export default class MessagesController {
  async index(ctx: HttpContext) {
    const room = await findRoom(ctx)
    await ctx.bouncer.with('ChatRoomPolicy').authorize('view', room)
    const { limit = 50, ...place } = await historyValidator.validate(ctx.request.qs())
    const { messages, hasMore } = await historyOf(room, { ...place, limit })
    return ctx.response.json({
      messages: messages.map((message) => new ChatMessageTransformer(message).toObject()),
      hasMore,
      lastSequence: room.lastSequence,
    })
  }

  /** For those whose socket does not come through. */
  async store(ctx: HttpContext) {
    const outcome = await send(ctx)
    if (outcome.ok)
      return ctx.response
        .status(outcome.isRepeated ? 200 : 201)
        .send({ message: messageView(outcome.message) })
    const code = outcome.refusal
    return ctx.response
      .status(STATUS_OF[code])
      .send({ code, message: ctx.i18n.t(`chat.error.${code}`) })
  }
}

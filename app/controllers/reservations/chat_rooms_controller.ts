import ChatRoom from '#models/chat_room'
import Reservation from '#models/reservation'
import { opened } from '#controllers/chat/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ChatRoomsController {
  /** Either party turns to the other; staff have no part in it. */
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('ChatRoomPolicy').authorize('open')
    const person = ctx.auth.getUserOrFail()
    const reservation = await Reservation.query()
      .where('ulid', ctx.params.ulid)
      .where((own) => void own.where('guest_id', person.id).orWhere('host_id', person.id))
      .firstOrFail()
    return opened(ctx, await ChatRoom.openFromReservation(person, reservation))
  }
}

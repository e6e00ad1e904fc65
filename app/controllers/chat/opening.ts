import type { HttpContext } from '@adonisjs/core/http'
import { seenListing } from '#controllers/listings/support'
import ChatRoom from '#models/chat_room'
import Reservation from '#models/reservation'

/** A guest turns to the host. */
export async function openAboutListing(ctx: HttpContext): Promise<ChatRoom> {
  await ctx.bouncer.with('ChatRoomPolicy').authorize('open')
  const listing = await seenListing(ctx).firstOrFail()
  return ChatRoom.openFromListing(ctx.auth.getUserOrFail(), listing)
}

/** Either party turns to the other; staff have no part in it. */
export async function openAboutReservation(ctx: HttpContext): Promise<ChatRoom> {
  await ctx.bouncer.with('ChatRoomPolicy').authorize('open')
  const person = ctx.auth.getUserOrFail()
  const reservation = await Reservation.query()
    .where('ulid', ctx.params.ulid)
    .where((own) => void own.where('guest_id', person.id).orWhere('host_id', person.id))
    .firstOrFail()
  return ChatRoom.openFromReservation(person, reservation)
}

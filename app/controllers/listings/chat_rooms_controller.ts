import ChatRoom from '#models/chat_room'
import Listing from '#models/listing'
import { opened } from '#controllers/chat/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class ChatRoomsController {
  /** A guest turns to the host. */
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('ChatRoomPolicy').authorize('open')
    const person = ctx.auth.getUserOrFail()
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visibleTo(person))
      .where('listings.id', ctx.params.id)
      .firstOrFail()
    return opened(ctx, await ChatRoom.openFromListing(person, listing))
  }
}

import { ownListing } from '#controllers/hosting/support'
import { unitMonth } from '#models/listing/unit_month'
import clock from '#services/clock'
import type { HttpContext } from '@adonisjs/core/http'

export default class CalendarsController {
  async show(ctx: HttpContext) {
    const listing = await ownListing(ctx)
    await ctx.bouncer.with('ListingPolicy').authorize('update', listing)
    const month = monthOf(ctx.request.input('month')) ?? clock.today().slice(0, 7)
    return ctx.inertia.render('hosting/listings/calendar', {
      listing: { id: listing.id, title: listing.title, status: listing.status },
      today: clock.today(),
      ...(await unitMonth(listing, month)),
    })
  }
}

function monthOf(asked: unknown): string | null {
  return typeof asked === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? asked : null
}

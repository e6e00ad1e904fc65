import type { HttpContext } from '@adonisjs/core/http'
import { ownListing } from '#controllers/hosting/support'
import { unitMonth } from '#models/listing/unit_month'
import { describes } from '#openapi/description'
import clock from '#services/clock'
import { monthValidator } from '#validators/api/month'

export default class CalendarsController {
  @describes({
    tag: 'Listings',
    summary: 'Read the calendar of a listing of your own',
    description:
      'A month, this one without `month`: which unit is taken when and by whom, and the days you blocked.',
    query: monthValidator,
  })
  async show(ctx: HttpContext) {
    const listing = await ownListing(ctx)
    await ctx.bouncer.with('ListingPolicy').authorize('update', listing)
    const { request } = ctx
    const asked = await request.validateUsing(monthValidator, { data: request.qs() })
    return { data: await unitMonth(listing, asked.month ?? clock.today().slice(0, 7)) }
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import Listing from '#models/listing'
import { unitCalendars } from '#models/listing/availability'
import { CardContext } from '#models/listing/card_context'
import { considerStay } from '#models/listing/stay'
import { scoresOf } from '#models/review/scores'
import { responseMinutes } from '#models/user/response_time'
import clock from '#services/clock'
import ListingTransformer from '#transformers/listing_transformer'
import StayTransformer from '#transformers/stay_transformer'
import { stayValidator } from '#validators/stay'

type Asked = Pick<HttpContext, 'auth' | 'params'>

/** The listing of the address, if this person may see it: everybody's, or their own. */
export function seenListing({ auth, params }: Asked) {
  return Listing.query()
    .withScopes((scopes) => scopes.visibleTo(auth.user))
    .where('listings.id', params.id)
}

/** The listing of the address, if everybody may see it. */
export function publicListing({ params }: Asked): Promise<Listing> {
  return Listing.query()
    .withScopes((scopes) => scopes.visible())
    .where('listings.id', params.id)
    .firstOrFail()
}

/** A listing as its page shows it, without what is said of it. */
export async function listingShown(ctx: HttpContext) {
  const { auth, i18n } = ctx
  const listing = await seenListing(ctx)
    .preload('regions')
    .preload('options', (options) => void options.whereNull('archived_at').orderBy('position'))
    .preload('photos', (photos) => void photos.preload('upload'))
    .preload('host', (host) => void host.preload('avatar'))
    .firstOrFail()
  const [context, minutes, hostScores] = await Promise.all([
    CardContext.for([listing], { locale: i18n.locale, user: auth.user }),
    responseMinutes(listing.hostId, clock.now()),
    scoresOf({ hostId: listing.hostId }),
  ])
  return {
    row: listing,
    listing: ListingTransformer.transform(listing, context, minutes, auth.user?.id),
    units: await unitCalendars(listing.id, clock.today()),
    today: clock.today(),
    hostScores,
  }
}

/** What the dates of the address would cost, and what keeps them from being asked for. */
export async function quoted(ctx: HttpContext) {
  const listing = await seenListing(ctx).firstOrFail()
  const { start, end, options = [] } = await ctx.request.validateUsing(stayValidator)
  const stay = await considerStay(listing, { start, end, optionIds: options }, clock.today())
  return StayTransformer.transform(stay, ctx.i18n)
}

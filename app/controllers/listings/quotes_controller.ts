import type { HttpContext } from '@adonisjs/core/http'
import Listing from '#models/listing'
import { considerStay } from '#models/listing/stay'
import clock from '#services/clock'
import StayTransformer from '#transformers/stay_transformer'
import { stayValidator } from '#validators/stay'

/** The page's price lines while somebody chooses: JSON, so that the sum is always the reservation's own. */
export default class QuotesController {
  async show({ auth, i18n, params, request, serialize }: HttpContext) {
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visibleTo(auth.user))
      .where('listings.id', params.id)
      .firstOrFail()
    const { start, end, options = [] } = await request.validateUsing(stayValidator)

    const stay = await considerStay(listing, { start, end, optionIds: options }, clock.today())
    return serialize(StayTransformer.transform(stay, i18n))
  }
}

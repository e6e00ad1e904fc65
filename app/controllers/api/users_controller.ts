import type { HttpContext } from '@adonisjs/core/http'
import { publicPerson } from '#controllers/users/support'
import { CardContext } from '#models/listing/card_context'
import { scoresOf } from '#models/review/scores'
import { gearOf } from '#models/user/gear'
import { responseMinutes } from '#models/user/response_time'
import { describes } from '#openapi/description'
import clock from '#services/clock'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import PublicProfileTransformer from '#transformers/public_profile_transformer'

export default class UsersController {
  @describes({
    tag: 'People',
    summary: 'Read a public profile',
    description:
      'With the newest of the gear that the person offers (`users.listings.index` has all), and their scores as a host.',
  })
  async show(ctx: HttpContext) {
    const { auth, i18n, serialize } = ctx
    const user = await publicPerson(ctx)
    const [{ rows }, minutes, scores] = await Promise.all([
      gearOf(user, null),
      responseMinutes(user.id, clock.now()),
      scoresOf({ hostId: user.id }),
    ])
    const context = await CardContext.for(rows, { locale: i18n.locale, user: auth.user })
    return serialize({
      person: PublicProfileTransformer.transform(user, minutes),
      listings: ListingCardTransformer.transform(rows, context),
      scores,
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { reviewsPage } from '#controllers/reviews_page'
import { publicPerson } from '#controllers/users/support'
import { CardContext } from '#models/listing/card_context'
import { gearOf } from '#models/user/gear'
import { responseMinutes } from '#models/user/response_time'
import clock from '#services/clock'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import PublicProfileTransformer from '#transformers/public_profile_transformer'

/** A person as everybody sees them; whoever is banned or gone has no public face. */
export default class UsersController {
  async show(ctx: HttpContext) {
    const { auth, i18n, inertia, request } = ctx
    const user = await publicPerson(ctx)
    const [{ rows, next }, minutes] = await Promise.all([
      gearOf(user, request.qs().gear),
      responseMinutes(user.id, clock.now()),
    ])
    const context = await CardContext.for(rows, { locale: i18n.locale, user: auth.user })
    return inertia.render('users/show', {
      person: PublicProfileTransformer.transform(user, minutes),
      listings: inertia.scroll(ListingCardTransformer.paginate(rows, {}, context), () => ({
        pageName: 'gear',
        currentPage: null,
        previousPage: null,
        nextPage: next,
      })),
      isSelf: auth.user?.id === user.id,
      ...(await reviewsPage({ hostId: user.id }, ctx)),
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { publicPerson } from '#controllers/users/support'
import { CardContext } from '#models/listing/card_context'
import { gearOf } from '#models/user/gear'
import { describes } from '#openapi/description'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import { pageValidator } from '#validators/api/page'

export default class ListingsController {
  @describes({
    tag: 'People',
    summary: 'List the gear that a person offers',
    description: 'The newest first.',
    query: pageValidator,
  })
  async index(ctx: HttpContext) {
    const { auth, i18n, serialize } = ctx
    const host = await publicPerson(ctx)
    const { cursor, limit } = await pageAsked(ctx, 'gear')
    const { rows, next } = await gearOf(host, cursor, limit)
    const context = await CardContext.for(rows, { locale: i18n.locale, user: auth.user })
    const { data } = await serialize(ListingCardTransformer.transform(rows, context))
    return { data, meta: { next } }
  }
}

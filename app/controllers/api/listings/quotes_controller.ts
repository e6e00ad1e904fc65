import type { HttpContext } from '@adonisjs/core/http'
import { quoted } from '#controllers/listings/support'
import { describes } from '#openapi/description'
import { stayValidator } from '#validators/stay'

export default class QuotesController {
  @describes({
    tag: 'Listings',
    summary: 'Ask what days would cost',
    description:
      'The price lines of a reservation, and what keeps these days from being asked for.',
    query: stayValidator,
  })
  async show(ctx: HttpContext) {
    return ctx.serialize(await quoted(ctx))
  }
}

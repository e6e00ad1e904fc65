import type { HttpContext } from '@adonisjs/core/http'
import { quoted } from '#controllers/listings/support'

/** The page's price lines while somebody chooses: JSON, so that the sum is always the reservation's own. */
export default class QuotesController {
  async show(ctx: HttpContext) {
    return ctx.serialize(await quoted(ctx))
  }
}

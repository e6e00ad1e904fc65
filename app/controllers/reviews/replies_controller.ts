import { reply } from '#controllers/reviews/support'
import type { HttpContext } from '@adonisjs/core/http'

export default class RepliesController {
  async store(ctx: HttpContext) {
    await reply(ctx)
    ctx.session.flash('success', ctx.i18n.t('reviews.reply.done'))
    return ctx.response.redirect().back()
  }
}

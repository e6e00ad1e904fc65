import Review from '#models/review'
import { replyValidator } from '#validators/review'
import type { HttpContext } from '@adonisjs/core/http'

export default class RepliesController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    const review = await Review.findByOrFail('ulid', params.ulid)
    await bouncer.with('ReviewPolicy').authorize('reply', review)
    const { text } = await request.validateUsing(replyValidator)
    await review.reply(auth.getUserOrFail(), text)
    session.flash('success', i18n.t('reviews.reply.done'))
    return response.redirect().back()
  }
}

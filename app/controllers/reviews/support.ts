import type { HttpContext } from '@adonisjs/core/http'
import Review from '#models/review'
import { replyValidator } from '#validators/review'

export async function reply({ auth, bouncer, params, request }: HttpContext): Promise<Review> {
  const review = await Review.findByOrFail('ulid', params.ulid)
  await bouncer.with('ReviewPolicy').authorize('reply', review)
  const { text } = await request.validateUsing(replyValidator)
  return review.reply(auth.getUserOrFail(), text)
}

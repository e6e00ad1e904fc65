import type { HttpContext } from '@adonisjs/core/http'
import { appealQueue } from '#models/appeal/queue'
import AppealTransformer from '#transformers/appeal_transformer'

/** Appeals as data, for the page that shows them. */
export default class AppealsController {
  async index({ auth, bouncer, request, response }: HttpContext) {
    await bouncer.with('ModerationPolicy').authorize('view')
    const { cursor: after, status } = request.qs()
    const { rows, next } = await appealQueue({
      status: status === 'decided' ? 'decided' : 'open',
      after,
    })
    const viewer = auth.getUserOrFail()
    return response.send({
      appeals: rows.map((appeal) => new AppealTransformer(appeal, viewer).toObject()),
      next,
    })
  }
}

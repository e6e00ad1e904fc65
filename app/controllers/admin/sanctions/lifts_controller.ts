import type { HttpContext } from '@adonisjs/core/http'
import Sanction from '#models/sanction'
import { liftValidator } from '#validators/report'

export default class LiftsController {
  async store({ auth, bouncer, params, request, response }: HttpContext) {
    await bouncer.with('ModerationPolicy').authorize('lift')
    const sanction = await Sanction.findByOrFail('ulid', params.ulid)
    const { reason } = await request.validateUsing(liftValidator)
    await sanction.lift(auth.getUserOrFail(), reason)
    return response.noContent()
  }
}

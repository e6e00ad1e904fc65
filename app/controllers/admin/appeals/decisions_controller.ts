import type { HttpContext } from '@adonisjs/core/http'
import Appeal from '#models/appeal'
import { appealDecisionValidator } from '#validators/report'

export default class DecisionsController {
  async store({ auth, bouncer, params, request, response }: HttpContext) {
    await bouncer.with('ModerationPolicy').authorize('decideAppeal')
    const appeal = await Appeal.findByOrFail('ulid', params.ulid)
    const decision = await request.validateUsing(appealDecisionValidator)
    const { verdict, note } = await appeal.decide(auth.getUserOrFail(), decision)
    return response.send({ verdict, note })
  }
}

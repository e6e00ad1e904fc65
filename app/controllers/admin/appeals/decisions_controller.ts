import type { HttpContext } from '@adonisjs/core/http'
import { wantsPage } from '#exceptions/answers'
import Appeal from '#models/appeal'
import { appealDecisionValidator } from '#validators/report'

export default class DecisionsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request, response, session } = ctx
    await bouncer.with('ModerationPolicy').authorize('decideAppeal')
    const appeal = await Appeal.findByOrFail('ulid', params.ulid)
    const decision = await request.validateUsing(appealDecisionValidator)
    const { verdict, note } = await appeal.decide(auth.getUserOrFail(), decision)
    if (!wantsPage(ctx)) return response.send({ verdict, note })
    session.flash('success', i18n.t(`admin.appeals.decided.${verdict}`))
    return response.redirect().back()
  }
}

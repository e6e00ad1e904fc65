import type { HttpContext } from '@adonisjs/core/http'
import { wantsPage } from '#exceptions/answers'
import Sanction from '#models/sanction'
import { liftValidator } from '#validators/report'

export default class LiftsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request, response, session } = ctx
    await bouncer.with('ModerationPolicy').authorize('lift')
    const sanction = await Sanction.findByOrFail('ulid', params.ulid)
    const { reason } = await request.validateUsing(liftValidator)
    await sanction.lift(auth.getUserOrFail(), reason)
    if (!wantsPage(ctx)) return response.noContent()
    session.flash('success', i18n.t('admin.cases.lift.done'))
    return response.redirect().back()
  }
}

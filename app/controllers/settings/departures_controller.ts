import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { requireStepUp } from '#controllers/settings/step_up'
import StillNeededException from '#exceptions/still_needed_exception'
import UserPolicy from '#policies/user_policy'
import SignIns from '#services/accounts/sign_ins'

/** Leaving for good: what is erased, what is kept and why, and what has to end before. */
@inject()
export default class DeparturesController {
  constructor(private signIns: SignIns) {}

  async create(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('answerFor', user)
    return ctx.inertia.render('settings/leave', { obstacles: await user.obstaclesToLeaving() })
  }

  async store(ctx: HttpContext) {
    const { auth, i18n, response, session } = ctx
    const user = auth.getUserOrFail()
    await ctx.bouncer.with(UserPolicy).authorize('answerFor', user)
    requireStepUp(ctx)
    try {
      await user.leave()
    } catch (error) {
      if (!(error instanceof StillNeededException)) throw error
      session.flash('error', i18n.t('settings.leave.refused'))
      return response.redirect('/settings/leave')
    }
    await this.signIns.leave(ctx)
    session.flash('success', i18n.t('auth.left'))
    return response.redirect('/')
  }
}

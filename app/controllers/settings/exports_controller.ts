import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@adonisjs/limiter'
import limits from '#config/limits'
import { countExport, sendExport } from '#controllers/settings/exporting'
import { requireStepUp } from '#controllers/settings/step_up'
import TooManyAttemptsException from '#exceptions/too_many_attempts_exception'
import UserPolicy from '#policies/user_policy'
import SignIns from '#services/accounts/sign_ins'

const NOTE = 'export'

/** Everything a person may know of what is kept about them: asked for with the password, then taken once. */
@inject()
export default class ExportsController {
  constructor(private signIns: SignIns) {}

  async create({ auth, bouncer, inertia }: HttpContext) {
    await bouncer.with(UserPolicy).authorize('answerFor', auth.getUserOrFail())
    return inertia.render('settings/export', { times: limits.exports.requests })
  }

  async store(ctx: HttpContext) {
    const { auth, bouncer, response, session } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('answerFor', user)
    requireStepUp(ctx)
    await countExport(ctx).catch(sayAtButton)
    session.put(NOTE, user.id)
    return response.noContent()
  }

  async show(ctx: HttpContext) {
    const { auth, bouncer, response, session } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('answerFor', user)
    if (session.pull(NOTE) !== user.id) return response.redirect('/settings/export')
    return sendExport(ctx, user, await this.signIns.of(user, session.sessionId))
  }
}

function sayAtButton(error: unknown): never {
  if (!(error instanceof errors.E_TOO_MANY_REQUESTS)) throw error
  throw new TooManyAttemptsException('export', error.response.availableIn)
}

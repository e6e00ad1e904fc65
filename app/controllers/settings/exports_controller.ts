import { Readable } from 'node:stream'
import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import limits from '#config/limits'
import { requireStepUp } from '#controllers/settings/step_up'
import { takeAlong } from '#models/user/taking_along'
import UserPolicy from '#policies/user_policy'
import SignIns from '#services/accounts/sign_ins'
import Throttle from '#services/accounts/throttle'
import clock from '#services/clock'

const NOTE = 'export'

/** Everything a person may know of what is kept about them: asked for with the password, then taken once. */
@inject()
export default class ExportsController {
  constructor(private signIns: SignIns) {}

  async create({ auth, bouncer, inertia }: HttpContext) {
    await bouncer.with(UserPolicy).authorize('answerFor', auth.getUserOrFail())
    const [times] = limits.guesses.exports.person
    return inertia.render('settings/export', { times })
  }

  async store(ctx: HttpContext) {
    const { auth, bouncer, request, response, session } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('answerFor', user)
    requireStepUp(ctx)
    const who = { person: String(user.id), address: request.ip() }
    await new Throttle('exports', who, 'export').count()
    session.put(NOTE, user.id)
    return response.noContent()
  }

  async show(ctx: HttpContext) {
    const { auth, bouncer, response, session } = ctx
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('answerFor', user)
    if (session.pull(NOTE) !== user.id) return response.redirect('/settings/export')
    const signIns = await this.signIns.of(user, session.sessionId)
    const known = signIns.map(({ handle: _handle, ...signIn }) => signIn)
    response
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="chwimeet-${clock.today()}.json"`)
      .header('cache-control', 'private, no-store')
    return response.stream(Readable.from(takeAlong(user, known)))
  }
}

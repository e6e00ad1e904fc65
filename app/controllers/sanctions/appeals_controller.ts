import type { HttpContext } from '@adonisjs/core/http'
import { appealValidator } from '#validators/report'

export default class AppealsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    const sanction = await user
      .related('sanctions')
      .query()
      .where('ulid', params.ulid)
      .firstOrFail()
    await bouncer.with('SanctionPolicy').authorize('appeal', sanction)
    const { text } = await request.validateUsing(appealValidator)
    await sanction.appealBy(user, text)
    session.flash('success', i18n.t('sanctions.appeal.sent'))
    return response.redirect('/sanctions')
  }
}

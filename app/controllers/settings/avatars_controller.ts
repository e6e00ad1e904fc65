import type { HttpContext } from '@adonisjs/core/http'
import FieldException from '#exceptions/field_exception'
import UserPolicy from '#policies/user_policy'
import { avatarValidator } from '#validators/accounts/profile'

/** The photo beside the nickname: one of the person's own uploads. */
export default class AvatarsController {
  async update({ auth, bouncer, request, response, session, i18n }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    const { upload } = await request.validateUsing(avatarValidator)
    if (!(await user.showAs(upload))) {
      throw new FieldException('upload', i18n.t('settings.profile.avatar_failed'), 'exists')
    }
    session.flash('success', i18n.t('settings.profile.avatar_saved'))
    return response.redirect('/settings/profile')
  }

  async destroy({ auth, bouncer, response, session, i18n }: HttpContext) {
    const user = auth.getUserOrFail()
    await bouncer.with(UserPolicy).authorize('manage', user)
    await user.showNothing()
    session.flash('success', i18n.t('settings.profile.avatar_removed'))
    return response.redirect('/settings/profile')
  }
}

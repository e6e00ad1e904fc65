import i18nManager from '@adonisjs/i18n/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import { saveProfile, self } from '#controllers/settings/support'
import ProfileTransformer from '#transformers/profile_transformer'

export default class ProfilesController {
  async edit(ctx: HttpContext) {
    const user = await self(ctx)
    await user.load('avatar')
    return ctx.inertia.render('settings/profile', { profile: ProfileTransformer.transform(user) })
  }

  async update(ctx: HttpContext) {
    const { response, session } = ctx
    const { locale } = await saveProfile(ctx)
    response.plainCookie('locale', locale, { encode: false, httpOnly: false, maxAge: '1y' })
    session.flash('success', i18nManager.locale(locale).t('settings.profile.saved'))
    return response.redirect('/settings/profile')
  }
}

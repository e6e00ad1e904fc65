import type { HttpContext } from '@adonisjs/core/http'
import { self, showAvatar } from '#controllers/settings/support'

export default class AvatarsController {
  async update(ctx: HttpContext) {
    await showAvatar(ctx)
    return done(ctx, 'avatar_saved')
  }

  async destroy(ctx: HttpContext) {
    const user = await self(ctx)
    await user.showNothing()
    return done(ctx, 'avatar_removed')
  }
}

function done({ i18n, response, session }: HttpContext, what: string) {
  session.flash('success', i18n.t(`settings.profile.${what}`))
  return response.redirect('/settings/profile')
}

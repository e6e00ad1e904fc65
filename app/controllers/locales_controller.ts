import { localeValidator } from '#validators/locale'
import type { HttpContext } from '@adonisjs/core/http'

export default class LocalesController {
  /** A member's language is kept with them; the cookie is for the pages they see signed out. */
  async update({ auth, request, response }: HttpContext) {
    const { locale } = await request.validateUsing(localeValidator)
    await auth.user?.merge({ locale }).save()
    response.plainCookie('locale', locale, { encode: false, maxAge: '365d', httpOnly: false })
    return response.redirect().back()
  }
}

import type { HttpContext } from '@adonisjs/core/http'

/** Where a banned person lands: why, and what is left to them. */
export default class RestrictionsController {
  async show({ auth, inertia, response }: HttpContext) {
    const user = auth.getUserOrFail()
    if (!user.isBanned) return response.redirect('/')
    return inertia.render('auth/restricted', {
      reason: user.sanctionReason,
      since: user.bannedAt!.toISO()!,
    })
  }
}

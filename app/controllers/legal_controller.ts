import type { HttpContext } from '@adonisjs/core/http'
import { PRIVACY_VERSION, TERMS_VERSION } from '#models/user/consents'

export default class LegalController {
  async terms({ inertia }: HttpContext) {
    return inertia.render('legal/terms', { version: TERMS_VERSION })
  }

  async privacy({ inertia }: HttpContext) {
    return inertia.render('legal/privacy', { version: PRIVACY_VERSION })
  }
}

import type { HttpContext } from '@adonisjs/core/http'

export default class CsrfTokensController {
  /** Begins a visitor's session, whose answer carries the token; pages alone begin none. */
  async show({ session, response }: HttpContext) {
    session.put('hasToken', true)
    return response.header('cache-control', 'no-store').noContent()
  }
}

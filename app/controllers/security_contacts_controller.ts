import { errors, type HttpContext } from '@adonisjs/core/http'
import config from '#config/security_contact'

/** `/.well-known/security.txt`, RFC 9116. */
export default class SecurityContactsController {
  async show({ request, response }: HttpContext) {
    const { canonical, told } = config
    if (!told) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const lines = {
      'Contact': told.contact,
      'Expires': told.expires.toISOString(),
      'Preferred-Languages': 'ko, en',
      'Canonical': canonical,
    }
    return response.type('text/plain; charset=utf-8').send(
      Object.entries(lines)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join('')
    )
  }
}

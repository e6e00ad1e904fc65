import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** A shared cache keeps public photos for a year: nobody's session may travel with one. */
export default class CookielessPhotosMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    const output = await next()
    if (request.url().startsWith('/photos/')) response.removeHeader('set-cookie')
    return output
  }
}

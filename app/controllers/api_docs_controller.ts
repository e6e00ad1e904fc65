import type { HttpContext } from '@adonisjs/core/http'

/** The document of the API for people who read. */
export default class ApiDocsController {
  show({ inertia }: HttpContext) {
    return inertia.render('api_docs/show', {})
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { requestId, under } from '#services/logging/cause'
import { observe } from '#services/metrics/observing'

/** How long a request took, and a name for it in every line of the log that it leads to. */
export default class ObservingMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const startedAt = performance.now()
    const { request, response } = ctx
    response.response.once('close', () =>
      observe({
        method: request.method(),
        route: ctx.route,
        response: response.response,
        startedAt,
      })
    )
    return under(requestId(request.id()), next)
  }
}

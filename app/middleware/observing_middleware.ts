import { trace, type Span } from '@opentelemetry/api'
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
    const id = requestId(request.id())
    const span = trace.getActiveSpan()
    return under(id, () => (span ? traced(span, id, ctx, next) : next()))
  }
}

/** The span of a request is called by its route, which is known when it has been answered. */
async function traced(span: Span, id: string, ctx: HttpContext, next: NextFn) {
  span.setAttribute('chwimeet.request_id', id)
  try {
    return await next()
  } finally {
    const { request, route } = ctx
    if (route) {
      span.updateName(`${request.method()} ${route.pattern}`)
      span.setAttribute('http.route', route.pattern)
    }
  }
}

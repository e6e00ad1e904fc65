import app from '@adonisjs/core/services/app'
import string from '@adonisjs/core/helpers/string'
import type { HttpContext } from '@adonisjs/core/http'

type Directives = Record<string, (string | ((request: unknown, response: unknown) => string))[]>

/** Of whatever is no page. */
export const NO_DOCUMENT = "default-src 'none'; frame-ancestors 'none'"

/** Shield's policy for an error that was thrown before Shield, or by it: its pages are no exception. */
export function ensureContentPolicy({ request, response, view }: HttpContext) {
  if (response.response.getHeader('content-security-policy') !== NO_DOCUMENT) return
  const raw = Object.assign(response.response, { nonce: string.random(16) })
  const directives = app.config.get<Directives>('shield.csp.directives')
  const policy = Object.entries(directives).map(([name, values]) =>
    [
      string.dashCase(name),
      ...values.map((value) =>
        typeof value === 'function'
          ? value(request.request, raw)
          : value.replace('@nonce', `'nonce-${raw.nonce}'`)
      ),
    ].join(' ')
  )
  raw.setHeader('Content-Security-Policy', policy.join(';'))
  raw.setHeader('X-Content-Type-Options', 'nosniff')
  raw.setHeader('X-Frame-Options', 'DENY')
  view.share({ cspNonce: raw.nonce })
}

/** Lets the page of this answer, and no other, use more sources than the policy says. */
export function widenContentPolicy(
  { response: { response } }: HttpContext,
  sources: Record<string, string[]>
) {
  const policy = String(response.getHeader('content-security-policy') ?? '')
  const widened = policy.split(';').map((directive) => {
    const [name, ...values] = directive.trim().split(' ')
    const more = sources[name] ?? []
    const kept = more.length > 0 ? values.filter((value) => value !== "'none'") : values
    return [name, ...kept, ...more].join(' ')
  })
  response.setHeader('Content-Security-Policy', widened.join(';'))
}

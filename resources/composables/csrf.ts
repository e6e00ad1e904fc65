import { http } from '@inertiajs/vue3'
import { urlFor } from '~/client'

const SAFE = ['get', 'head', 'options']

/** Pages come without a token, so that visitors need no session: it is fetched before the first act. */
export function handOutTokens() {
  http.onRequest(async (request) => {
    if (!SAFE.includes(request.method.toLowerCase())) await ensureToken()
    return request
  })
}

/** For requests that do not go through Inertia; `token` is sent back as the header x-xsrf-token. */
export async function ensureToken(): Promise<string> {
  if (!readToken()) await fetch(urlFor('csrf_token.show'), { credentials: 'same-origin' })
  return readToken()
}

function readToken(): string {
  const found = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)
  return found ? decodeURIComponent(found[1]) : ''
}

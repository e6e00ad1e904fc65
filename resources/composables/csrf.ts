import { http } from '@inertiajs/vue3'
import { urlFor } from '~/client'

const SAFE = ['get', 'head', 'options']

/** Pages come without a token, so that visitors need no session: it is fetched before the first act. */
export function handOutTokens() {
  http.onRequest(async (request) => {
    if (!SAFE.includes(request.method.toLowerCase()) && !hasToken()) {
      await fetch(urlFor('csrf_token.show'), { credentials: 'same-origin' })
    }
    return request
  })
}

function hasToken() {
  return document.cookie.includes('XSRF-TOKEN=')
}

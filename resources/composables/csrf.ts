import { urlFor } from '~/client'

/** Pages come without a token, so that visitors need no session: it is fetched before the first act. */
export async function ensureToken(): Promise<void> {
  if (!/(?:^|; )XSRF-TOKEN=/.test(document.cookie)) await renewToken()
}

export async function renewToken(): Promise<void> {
  await fetch(urlFor('csrf_token.show'), { credentials: 'same-origin' })
}

/** Somebody waits, and the built-in answers at once. */
const LONGEST_WAIT_MS = 1_000

/**
 * `fetch` for a client that sits out whatever wait a provider asks for, up to its own deadline: a longer
 * one is passed on as an answer that is not worth repeating.
 */
export async function impatientFetch(
  input: string | URL | Request,
  init?: RequestInit
): Promise<Response> {
  const response = await fetch(input, init)
  if (response.ok || waitOf(response.headers) <= LONGEST_WAIT_MS) return response
  const headers = new Headers(response.headers)
  headers.set('x-should-retry', 'false')
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers })
}

/** Milliseconds; https://www.rfc-editor.org/rfc/rfc9110#field.retry-after, or OpenAI's own header. */
function waitOf(headers: Headers): number {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '')
  if (!Number.isNaN(exact)) return exact
  const value = headers.get('retry-after')
  if (value === null) return 0
  const seconds = Number(value)
  return Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1_000
}

import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from '../../../.adonisjs/api/client.js'

/** The client that anybody can generate from the document, with a token of somebody. */
export function generatedClient(token: string | null, port = process.env.PORT) {
  const client = createClient<paths>({ baseUrl: `http://127.0.0.1:${port}/api/v1` })
  if (token !== null) client.use(bearing(token))
  return client
}

export type GeneratedClient = ReturnType<typeof generatedClient>

function bearing(token: string): Middleware {
  return {
    onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${token}`)
      return request
    },
  }
}

/** The body of a success; anything else fails the test with what the API said. */
export async function told<T>(
  answering: Promise<{ data?: T; error?: unknown; response: Response }>
): Promise<T> {
  const { data, error, response } = await answering
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(error)}`)
  return data as T
}

import { doors, type Door } from '#tests/functional/authorization/routes'

const UNKNOWN = '01J0000000000000000000000Z'

/** An address for each route: of something that nobody has, where it wants a name. */
export function addressOf({ pattern }: Door): string {
  return pattern
    .replace(/^\/admin\/:tree/, '/admin/categories')
    .replace(/:(id|blockId)\b/g, '999999')
    .replace(/:ulid/g, UNKNOWN)
    .replace(/:orderId/g, 'an-order-that-nobody-has')
    .replace(/:size/, 'card')
    .replace(/:kind/, 'hosting')
    .replace(/:(token|handle|name)/g, 'a-token-that-nobody-has')
    .replace('*', 'nowhere')
}

export const readable = () => doors().filter(({ method }) => method === 'GET')
export const unsafe = () => doors().filter(({ method }) => method !== 'GET')

/** A stream is over before it has begun; everything else is read to its end. */
export async function heads(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const patience = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT}${path}`, {
    headers: { accept: 'text/html', ...headers },
    redirect: 'manual',
    signal: patience.signal,
  })
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) patience.abort()
  else await answer.arrayBuffer()
  return answer
}

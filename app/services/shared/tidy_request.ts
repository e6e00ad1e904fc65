import type { IncomingMessage } from 'node:http'

/** UUIDs, ULIDs and hexadecimal digits, as proxies give them; what opens something here is longer or has other signs. */
const NAME = /^[\dA-Za-z][\dA-Za-z-]{7,39}$/

const unreadable = new WeakSet<IncomingMessage>()

/** A request's name stands in the log and in answers: whoever sends none that is modest gets one of ours. */
export function tidyName({ headers }: IncomingMessage): void {
  const said = headers['x-request-id']
  if (typeof said !== 'string' || !NAME.test(said)) delete headers['x-request-id']
}

/**
 * An address whose escapes stand for no characters is taken as the signs that it is written in, so that it has
 * an answer of the application; `isUnreadable` knows it again.
 */
export function tidyAddress(request: IncomingMessage): void {
  const [path] = /^[^?#]*/.exec(request.url ?? '')!
  if (isText(path)) return
  unreadable.add(request)
  request.url = path.replaceAll('%', '%25') + request.url!.slice(path.length)
}

export function isUnreadable(request: IncomingMessage): boolean {
  return unreadable.has(request)
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

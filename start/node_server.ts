import { createServer, type RequestListener } from 'node:http'
import departure from '#services/shared/departure'

/** A long question in Korean takes nine bytes a character in an address, and once more as the referer. */
const HEADER_BYTES = 64 * 1024

/** What is too long is told so by the application and not by an empty 431. */
export function nodeServer(handle: RequestListener) {
  return createServer({ maxHeaderSize: HEADER_BYTES }, (request, response) => {
    departure.watch(request, response)
    handle(request, response)
  })
}

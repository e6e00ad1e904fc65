import { createServer, type RequestListener } from 'node:http'
import departure from '#services/shared/departure'
import { tidyAddress, tidyName } from '#services/shared/tidy_request'

/** A long question in Korean takes nine bytes a character in an address, and once more as the referer. */
const HEADER_BYTES = 64 * 1024

/** What is too long, or no address, is told so by the application and not by an empty answer. */
export function nodeServer(handle: RequestListener) {
  return createServer({ maxHeaderSize: HEADER_BYTES }, (request, response) => {
    departure.watch(request, response)
    tidyName(request)
    tidyAddress(request)
    handle(request, response)
  })
}

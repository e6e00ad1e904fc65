import http, { type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import config from '#config/webhooks'
import type { Address, Answered, Failure, Outcome, Resolve } from './contract.js'
import { isPublic } from './public_address.js'
import { askNameServers } from './resolving.js'
import { hostOf, isAllowed, problemOf } from './target.js'

class Unsent extends Error {
  constructor(readonly failure: Failure) {
    super(failure)
  }
}

/**
 * Posts to addresses that strangers chose. A name is looked up once, every address of it is judged, and the
 * connection is made to those: a name that answers otherwise a moment later changes nothing. Redirects are
 * answers like any other, proxies are not asked, and no connection is kept.
 */
class Sender {
  private resolve: Resolve = askNameServers

  /** Has names looked up otherwise, until it is undone. */
  resolveBy(resolve: Resolve): () => void {
    const before = this.resolve
    this.resolve = resolve
    return () => void (this.resolve = before)
  }

  /** Never throws for what its receiver does or does not do. */
  async post(url: URL, body: string, headers: Record<string, string>): Promise<Outcome> {
    const startedAt = performance.now()
    const signal = AbortSignal.timeout(config.timeoutMs)
    const outcome = await this.attempt(url, body, headers, signal).catch(
      (error: NodeJS.ErrnoException) => ({ error: failureOf(error, signal) })
    )
    return { ...outcome, milliseconds: Math.round(performance.now() - startedAt) }
  }

  private async attempt(
    url: URL,
    body: string,
    headers: Record<string, string>,
    signal: AbortSignal
  ): Promise<Answered> {
    if (problemOf(url)) throw new Unsent('address')
    const addresses = await Promise.race([this.addressesOf(url), aborted(signal)])
    const response = await answerTo(url, body, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      agent: false,
      lookup: pinned(addresses),
      signal,
    })
    return { status: response.statusCode ?? 0, answer: await beginningOf(response) }
  }

  private async addressesOf(url: URL): Promise<Address[]> {
    const host = hostOf(url)
    const family = isIP(host)
    const found = family
      ? [{ address: host, family }]
      : await this.resolve(host).catch(() => {
          throw new Unsent('dns')
        })
    if (found.length === 0) throw new Unsent('dns')
    if (!isAllowed(url) && !found.every(({ address }) => isPublic(address))) {
      throw new Unsent('address')
    }
    return found
  }
}

/** Whatever the socket asks for, it gets the addresses that were judged. */
function pinned(addresses: Address[]): LookupFunction {
  return (_hostname, options, done) => {
    if (options.all) done(null, addresses)
    else done(null, addresses[0].address, addresses[0].family)
  }
}

function answerTo(url: URL, body: string, options: RequestOptions): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end(body)
  })
}

/** The status has been heard: what becomes of the rest changes nothing. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part)
      length += part.length
      if (length >= config.answerBytes) break
    }
  } catch {
    // cut off, or too slow
  }
  response.destroy()
  const bytes = Buffer.concat(parts).subarray(0, config.answerBytes)
  return bytes.toString('utf8').replaceAll(/[^\P{Cc}\t\n\r]/gu, '')
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Unsent('timeout')), { once: true })
  })
}

function failureOf(error: NodeJS.ErrnoException, signal: AbortSignal): Failure {
  if (error instanceof Unsent) return error.failure
  if (signal.aborted) return 'timeout'
  const code = error.code ?? ''
  return /CERT|TLS|SSL|SELF_SIGNED|ISSUER|ALTNAME|EPROTO/.test(code) ? 'tls' : 'connection'
}

export default new Sender()

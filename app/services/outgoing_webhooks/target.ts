import { isIP } from 'node:net'
import config from '#config/webhooks'
import { isPublic } from '#services/outgoing_webhooks/public_address'

export type TargetProblem = 'malformed' | 'scheme' | 'credentials' | 'port' | 'address' | 'long'

const LONGEST = 500
/** Names that never leave a network, whatever they resolve to. */
const INSIDE = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion)$/

/** The one spelling that is kept of an address; its fragment never travels. */
export function readTarget(typed: string): URL | null {
  const url = URL.parse(typed.trim())
  if (url) url.hash = ''
  return url
}

/** Why nothing may be sent there, or null; what its name resolves to is looked at when something is sent. */
export function problemOf(url: URL | null): TargetProblem | null {
  if (!url?.hostname || !['https:', 'http:'].includes(url.protocol)) {
    return url ? 'scheme' : 'malformed'
  }
  if (url.href.length > LONGEST) return 'long'
  if (url.username || url.password) return 'credentials'
  if (isAllowed(url)) return null
  if (url.protocol !== 'https:') return 'scheme'
  if (!(config.ports as readonly number[]).includes(Number(url.port || 443))) return 'port'
  const host = hostOf(url)
  if (host.split('.').includes('')) return 'malformed'
  if (isIP(host)) return isPublic(host) ? null : 'address'
  return INSIDE.test(host) || !host.includes('.') ? 'address' : null
}

/** As sockets want it: an IPv6 address without brackets, a name without the dot of the root. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

export function isAllowed(url: URL): boolean {
  return config.allowed.includes(hostOf(url))
}

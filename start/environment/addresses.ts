import type { Readable } from '#start/environment/reading'

/** Ours, and those that somebody else is asked at; why those of production go by https. */
const TRUSTED = {
  APP_URL: 'people send passwords there',
  TOSS_API_URL: 'the secret key travels with each call',
  KAKAO_AUTH_URL: 'it says who somebody is',
  KAKAO_API_URL: 'it says who somebody is',
  OPENAI_BASE_URL: 'the key travels with each call',
  S3_ENDPOINT: 'photos travel with each call',
  CDN_BASE_URL: 'browsers leave out what a page over https has by http',
} as const

const ALL = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  ...(Object.keys(TRUSTED) as (keyof typeof TRUSTED)[]),
] as const

const NO_ORIGIN =
  'APP_URL is an origin, such as https://chwimeet.example: nothing follows the host and the port'

/** Addresses that are none of the web, or would send secrets in the open. */
export function wrongAddresses({ get }: Readable, isProduction: boolean): string[] {
  const strange = ALL.filter((name) => !/^https?:\/\//i.test(get(name, 'https://')))
  const open = Object.entries(TRUSTED).filter(
    ([name]) => isProduction && isFarAway(get(name as keyof typeof TRUSTED, 'https://'))
  )
  return [
    ...strange.map((name) => `${name} begins with https:// or http://`),
    ...(isOrigin(get('APP_URL', 'https://x')) ? [] : [NO_ORIGIN]),
    ...open.map(([name, why]) => `${name} must be https in production: ${why}`),
  ]
}

/** Links are written behind it; what follows the host would be in the middle of them. */
function isOrigin(address: string): boolean {
  return /^[a-z]+:\/\/[^/?#@\s]+$/i.test(address)
}

/** Without encryption to another machine; a stand-in on this one may do without. */
function isFarAway(address: string): boolean {
  return URL.parse(address)?.protocol === 'http:' && !isLocal(hostOf(address))
}

export function hostOf(address: string): string {
  return URL.parse(address)?.hostname ?? ''
}

export function isLocal(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}

import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

type Verdict = 'unsigned' | 'valid' | 'invalid'

/**
 * Checks a presigned request as Amazon does (Signature Version 4, "Authenticating Requests: Using Query
 * Parameters"): time, path, query and every signed header as it really came.
 */
export function checkPresigned(
  request: IncomingMessage,
  secret: string,
  now = Date.now()
): Verdict {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const query = url.searchParams
  const given = query.get('X-Amz-Signature')
  if (!given) return 'unsigned'
  const date = query.get('X-Amz-Date') ?? ''
  if (now > instant(date) + Number(query.get('X-Amz-Expires')) * 1000) return 'invalid'

  const [, day, region, service] = (query.get('X-Amz-Credential') ?? '').split('/')
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';')
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(query),
    ...names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    names.join(';'),
    query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  ].join('\n')
  const scope = `${day}/${region}/${service}/aws4_request`
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
  const key = [day, region, service, 'aws4_request'].reduce<Buffer>(
    hmac,
    Buffer.from(`AWS4${secret}`)
  )
  const made = hmac(key, text).toString('hex')
  const isSame =
    made.length === given.length && timingSafeEqual(Buffer.from(made), Buffer.from(given))
  return isSame ? 'valid' : 'invalid'
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  )
}

function instant(date: string): number {
  return Date.parse(date.replace(/(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)/, '$1-$2-$3:$4:$5'))
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest()

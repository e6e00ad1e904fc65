import { createHash } from 'node:crypto'

/** Of an answer as it is sent; of a thing with versions its version stands before the digest. */
export function entityTag(text: string, version: string | null = null): string {
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  return version === null ? `"${digest}"` : `"${version}.${digest}"`
}

/** Clients of Node say `Cache-Control: no-cache` beside it, which means the same here: ask, do not guess. */
export function names(said: string, tag: string): boolean {
  const tags = said.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}

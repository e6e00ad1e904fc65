import { isValidRedirectUrl } from '@adonisjs/core/http/helpers'

/** A path of this site, or null: nobody is sent elsewhere after logging in. */
export function localPath(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('/') || !isValidRedirectUrl(value)) return null
  const { pathname, search, hash } = new URL(value, 'http://localhost')
  if (pathname.startsWith('//')) return null
  return pathname + search + hash
}

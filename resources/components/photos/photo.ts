import type { Data } from '@generated/data'

export type Photo = Data.Photo

export type Purpose =
  'listing' | 'avatar' | 'review' | 'chat' | 'inspection' | 'claim' | 'objection'

export const MAX_BYTES = 10 * 1024 * 1024
export const MEGABYTES = MAX_BYTES / 1024 / 1024

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
}
export const ACCEPTED = [...new Set(Object.values(TYPES))].join(',')

/** Some systems know no type for younger formats: the name says it then. */
export function typeOf({ name, type }: File): string {
  return type || TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] || 'application/octet-stream'
}

import type { Data } from '@generated/data'

export type Photo = Data.Photo

export type Purpose =
  'listing' | 'avatar' | 'review' | 'chat' | 'inspection' | 'claim' | 'objection'

export const MAX_BYTES = 10 * 1024 * 1024
export const MEGABYTES = MAX_BYTES / 1024 / 1024
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

import type { DateTime } from 'luxon'
import config from '#config/storage'
import { sizeKey } from '#models/upload/keys'
import { isPublic, type Purpose } from '#models/upload/purposes'
import type { Size } from '#services/storage/images/sizes'

interface Shown {
  ulid: string
  purpose: Purpose
  sizedAt: DateTime | Date | null
}

/** Who asks for what an address leads to: a page with its session, or a program with its token. */
export type Reader = 'page' | 'program'

const PRIVATE: Record<Reader, string> = { page: '/photos', program: '/api/v1/photos' }

/**
 * Where a photo is shown from: a public size that is made from the CDN, if there is one; a private photo by the
 * door that knows its reader.
 */
export function photoAddress(
  photo: Shown,
  size: Size | 'original',
  reader: Reader = 'page'
): string {
  if (!isPublic(photo.purpose)) return `${PRIVATE[reader]}/${photo.ulid}/${size}`
  const own = `/photos/${photo.ulid}/${size}`
  const { cdnBaseUrl, driver } = config
  if (!cdnBaseUrl || !photo.sizedAt || size === 'original') return own
  return driver === 's3' ? `${cdnBaseUrl}/${sizeKey(photo, size)}` : `${cdnBaseUrl}${own}`
}

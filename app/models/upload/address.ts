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

/** Where a photo is shown from: a public size that is made from the CDN, if there is one. */
export function photoAddress(photo: Shown, size: Size): string {
  const own = `/photos/${photo.ulid}/${size}`
  const { cdnBaseUrl, driver } = config
  if (!cdnBaseUrl || !photo.sizedAt || !isPublic(photo.purpose)) return own
  return driver === 's3' ? `${cdnBaseUrl}/${sizeKey(photo, size)}` : `${cdnBaseUrl}${own}`
}

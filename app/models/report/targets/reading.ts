/** The number that a page names a record by; null for anything else. */
export function numberOf(ref: string): number | null {
  return /^[1-9]\d{0,15}$/.test(ref) ? Number(ref) : null
}

/** Null for what no ULID is: a column of ASCII cannot be compared with every text. */
export function ulidOf(ref: string): string | null {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(ref) ? ref : null
}

export function photosOf(photos: { upload: { ulid: string } }[]): string[] {
  return photos.map(({ upload }) => upload.ulid)
}

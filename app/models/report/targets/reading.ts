/** The number that a page names a record by; null for anything else. */
export function numberOf(ref: string): number | null {
  return /^[1-9]\d{0,15}$/.test(ref) ? Number(ref) : null
}

export function photosOf(photos: { upload: { ulid: string } }[]): string[] {
  return photos.map(({ upload }) => upload.ulid)
}

const SHARED = /^https?:\/\/.*\/([0-9A-HJKMNP-TV-Z]{26})\/(\w+)(?:\.webp)?$/

/** The app's own address of a photo that comes from a CDN; null for one that comes from the app. */
export function ownAddress(src: string | null): string | null {
  const [, ulid, size] = SHARED.exec(src ?? '') ?? []
  return ulid ? `/photos/${ulid}/${size === 'avatar' ? size : 'original'}` : null
}

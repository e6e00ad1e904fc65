import { derive, Refused, type Derived, type Refusal } from './derive.js'
import { noteKey, photoOf, sizeKey, type Photo } from './layout.js'
import { MAX_BYTES } from './limits.js'
import { isPublic } from './purposes.js'
import type { Head, Placing, Shelf } from './shelf.js'

export type Outcome =
  { result: 'made' | 'kept' | 'gone' | 'ignored' } | { result: 'refused'; reason: Refusal }

/** Beside the sizes: what the app needs to know of them, or why there are none. */
export type Note =
  | (Pick<Derived, 'width' | 'height' | 'format' | 'placeholder'> & {
      source: string
      sizes: Record<string, { key: string; width: number; height: number; bytes: number }>
    })
  | { source: string; refused: Refusal }

const ROUNDS = 3

/**
 * Makes the sizes of the original under the key and then its note. What was made of the same original
 * stays as it is; an original that was replaced meanwhile is begun anew, and of one that was deleted
 * meanwhile nothing is left.
 * @throws when the shelf fails, so that it is tried again
 */
export async function makeSizes(shelf: Shelf, key: string): Promise<Outcome> {
  const photo = photoOf(key)
  if (!photo) return { result: 'ignored' }

  for (let round = 0; round < ROUNDS; round++) {
    const outcome = await attempt(shelf, photo)
    if (outcome) return outcome
  }
  throw new Error(`${key} was replaced again and again`)
}

/** Null when the original changed underneath. */
async function attempt(shelf: Shelf, photo: Photo): Promise<Outcome | null> {
  const source = await shelf.head(photo.key)
  if (!source) return { result: 'gone' }
  const [note, ...sizes] = await Promise.all(keysOf(photo).map((key) => shelf.head(key)))
  const isOf = (head: Head | null) => head?.marks.source === source.etag
  if (isOf(note) && (note!.marks.refused || sizes.every(isOf))) return { result: 'kept' }

  const derived = await derivedFrom(shelf, photo, source)
  if (!derived) return null
  if (derived instanceof Refused) await refuse(shelf, photo, source, derived.reason)
  else {
    const isMissing = photo.sizes.map((_, at) => !isOf(sizes[at]))
    await place(shelf, photo, source, derived, isMissing)
  }

  const now = await shelf.head(photo.key)
  if (!now) await shelf.remove(keysOf(photo))
  if (!now) return { result: 'gone' }
  if (now.etag !== source.etag) return null
  return derived instanceof Refused
    ? { result: 'refused', reason: derived.reason }
    : { result: 'made' }
}

async function derivedFrom(shelf: Shelf, { key, sizes }: Photo, source: Head) {
  if (source.bytes > MAX_BYTES) return new Refused('tooLarge')
  const bytes = await shelf.read(key, source.etag)
  if (!bytes) return null
  return derive(bytes, sizes).catch((error: unknown) => {
    if (error instanceof Refused) return error
    throw error
  })
}

async function place(
  shelf: Shelf,
  photo: Photo,
  source: Head,
  { files, ...rest }: Derived,
  isMissing: boolean[]
) {
  const sizes: Extract<Note, { sizes: unknown }>['sizes'] = {}
  for (const { size, width, height, bytes } of files) {
    sizes[size] = { key: sizeKey(photo, size), width, height, bytes: bytes.length }
  }
  const missing = files.filter((_, at) => isMissing[at])
  await Promise.all(
    missing.map(({ size, bytes }) =>
      shelf.put(sizeKey(photo, size), bytes, sizePlacing(photo, source))
    )
  )
  await writeNote(shelf, photo, { source: source.etag, ...rest, sizes })
}

/** An earlier original under the same key may have had sizes. */
async function refuse(shelf: Shelf, photo: Photo, source: Head, refused: Refusal) {
  await shelf.remove(photo.sizes.map((size) => sizeKey(photo, size)))
  await writeNote(shelf, photo, { source: source.etag, refused })
}

async function writeNote(shelf: Shelf, photo: Photo, note: Note) {
  const marks: Record<string, string> = { source: note.source }
  if ('refused' in note) marks.refused = note.refused
  await shelf.put(noteKey(photo), Buffer.from(JSON.stringify(note)), {
    contentType: 'application/json',
    cacheControl: 'private, no-store',
    marks,
  })
}

function sizePlacing({ purpose }: Photo, source: Head): Placing {
  return {
    contentType: 'image/webp',
    cacheControl: isPublic(purpose) ? 'public, max-age=31536000, immutable' : 'private, no-store',
    marks: { source: source.etag },
  }
}

function keysOf(photo: Photo): string[] {
  return [noteKey(photo), ...photo.sizes.map((size) => sizeKey(photo, size))]
}

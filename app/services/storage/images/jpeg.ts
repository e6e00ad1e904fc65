import { Damaged, orientationNote, slice, type Cleaned } from '#services/storage/images/cleaned'

const [SOI, EOI, SOS, COMMENT] = [0xd8, 0xd9, 0xda, 0xfe]

export function cleanJpeg(bytes: Buffer, orientation: number): Cleaned {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])]
  const dropped: Buffer[] = []
  let at = 2

  if (orientation > 1) kept.push(exif(orientation))
  for (;;) {
    if (slice(bytes, at, at + 2)[0] !== 0xff) throw new Damaged('no marker where one must be')
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2))
      dropped.push(bytes.subarray(at + 2))
      return { bytes: Buffer.concat(kept), dropped }
    }
    const end = at + 2 + slice(bytes, at + 2, at + 4).readUInt16BE(0)
    const segment = slice(bytes, at, end)
    if (segment.length < 4) throw new Damaged('a segment without a body')
    if (marker === COMMENT) dropped.push(segment)
    if (belongs(marker, segment)) kept.push(marker === 0xe0 ? withoutThumbnail(segment) : segment)
    at = end
    if (marker === SOS) {
      at = endOfScan(bytes, end)
      kept.push(bytes.subarray(end, at))
    }
  }
}

/** JFIF, colour profile and Adobe's colour transform change how pixels look; other notes do not. */
function belongs(marker: number, segment: Buffer): boolean {
  const body = segment.toString('latin1', 4, 18)
  if (marker === 0xe0) return body.startsWith('JFIF\0')
  if (marker === 0xe2) return body.startsWith('ICC_PROFILE\0')
  if (marker === 0xee) return body.startsWith('Adobe')
  const isApplicationNote = marker >= 0xe0 && marker <= 0xef
  return !isApplicationNote && marker >= 0xc0 && marker < 0xf0
}

function withoutThumbnail(segment: Buffer): Buffer {
  const header = Buffer.from(slice(segment, 0, 18))
  header.writeUInt16BE(16, 2)
  header.fill(0, 16)
  return header
}

/** In a scan 0xff is followed by 0x00 or a restart marker; anything else ends it. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) throw new Damaged('the scan does not end')
    const next = bytes[at + 1]
    if (next === 0xff) at++
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else return at
  }
}

function exif(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), orientationNote(orientation)])
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2])
  return Buffer.concat([head, body])
}

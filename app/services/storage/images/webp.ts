import { orientationNote, slice, type Cleaned } from '#services/storage/images/cleaned'

const PICTURE = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']
const HAS_EXIF = 0x08
const HAS_XMP = 0x04

export function cleanWebp(bytes: Buffer, orientation: number): Cleaned {
  const end = 8 + bytes.readUInt32LE(4)
  const picture = slice(bytes, 0, end)
  const kept: Buffer[] = []

  for (let at = 12; at < end;) {
    const length = slice(picture, at, at + 8).readUInt32LE(4)
    const next = at + 8 + length + (length % 2)
    const chunk = slice(picture, at, next)
    const kind = chunk.toString('latin1', 0, 4)
    if (kind === 'VP8X') kept.push(extended(chunk, orientation > 1))
    else if (PICTURE.includes(kind)) kept.push(chunk)
    at = next
  }
  if (orientation > 1) kept.push(note(orientation))
  return { bytes: riff(kept), dropped: [bytes.subarray(end)] }
}

function extended(chunk: Buffer, isNoted: boolean): Buffer {
  const copy = Buffer.from(chunk)
  copy[8] = (copy[8] & ~(HAS_EXIF | HAS_XMP)) | (isNoted ? HAS_EXIF : 0)
  return copy
}

function note(orientation: number): Buffer {
  const body = orientationNote(orientation)
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

function riff(chunks: Buffer[]): Buffer {
  const body = Buffer.concat(chunks)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

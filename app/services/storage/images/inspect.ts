import sharp from 'sharp'
import { isA, READING, type Refusal as Unreadable } from '#lambda/derive'
import { MAX_BYTES, MAX_PIXELS } from '#services/storage/images/limits'
import { CLEANERS } from '#services/storage/images/clean'
import { FORMATS, sniff } from '#services/storage/images/formats'
import { isPolyglot } from '#services/storage/images/polyglot'

export type Refusal = Unreadable | 'polyglot'

export interface Picture {
  /** Without the camera's notes, orientation apart. */
  bytes: Buffer
  mime: string
  extension: string
  /** As people see it: orientation applied. */
  width: number
  height: number
  /** A tiny blurred copy as a data URI. */
  placeholder: string
}

export type Inspection = { ok: true; picture: Picture } | { ok: false; reason: Refusal }

/** Looks at an uploaded file before anybody may see it. */
export async function inspect(bytes: Buffer): Promise<Inspection> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > MAX_BYTES) return refused('tooLarge')
  const format = sniff(bytes)
  if (!format) return refused('type')

  try {
    const metadata = await sharp(bytes, { ...READING, limitInputPixels: false }).metadata()
    if (!isA(format, metadata)) return refused('type')
    if (metadata.width * metadata.height > MAX_PIXELS) return refused('tooManyPixels')

    const cleaned = CLEANERS[format](bytes, metadata.orientation ?? 1)
    if (isPolyglot(format, cleaned)) return refused('polyglot')
    return {
      ok: true,
      picture: {
        ...FORMATS[format],
        bytes: cleaned.bytes,
        width: metadata.autoOrient.width,
        height: metadata.autoOrient.height,
        placeholder: await placeholderOf(cleaned.bytes),
      },
    }
  } catch {
    return refused('damaged')
  }
}

/** Reads the whole picture, so that a file cut short is found out here. */
async function placeholderOf(bytes: Buffer): Promise<string> {
  const tiny = await sharp(bytes, READING)
    .autoOrient()
    .resize(16, 16, { fit: 'inside' })
    .webp({ quality: 40, alphaQuality: 40 })
    .toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}

function refused(reason: Refusal): Inspection {
  return { ok: false, reason }
}

import type { Cleaned } from '#services/storage/images/cleaned'
import type { Format } from '#services/storage/images/formats'

const MARKUP = /<(script|html|!doctype|svg|iframe|body|\?php|\?xml)|%PDF-|javascript:/i
const ARCHIVE = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/**
 * A file that is a picture and something else too. Phones hang films and second pictures behind a
 * JPEG, which are cut off silently; behind the other formats nothing has a reason to be.
 */
export function isPolyglot(format: Format, { dropped }: Cleaned): boolean {
  const tail = dropped.at(-1)
  if (format !== 'jpeg' && tail?.some((byte) => byte !== 0)) return true
  return dropped.some((bytes) => MARKUP.test(bytes.toString('latin1')) || bytes.includes(ARCHIVE))
}

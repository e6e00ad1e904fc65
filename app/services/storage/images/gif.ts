import { Damaged, slice, type Cleaned } from '#services/storage/images/cleaned'

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b]
const [CONTROL, COMMENT, APPLICATION] = [0xf9, 0xfe, 0xff]
const LOOPS = ['NETSCAPE2.0', 'ANIMEXTS1.0']

export function cleanGif(bytes: Buffer): Cleaned {
  const start = 13 + tableBytes(slice(bytes, 0, 13)[10])
  const kept = [slice(bytes, 0, start)]
  const dropped: Buffer[] = []
  let at = start

  for (;;) {
    const kind = slice(bytes, at, at + 1)[0]
    if (kind === TRAILER) break
    const end = kind === IMAGE ? endOfImage(bytes, at) : endOfExtension(bytes, at)
    const block = bytes.subarray(at, end)
    if (kind === IMAGE || belongs(block)) kept.push(block)
    if (kind === EXTENSION && block[1] === COMMENT) dropped.push(block)
    at = end
  }
  kept.push(bytes.subarray(at, at + 1))
  return { bytes: Buffer.concat(kept), dropped: [...dropped, bytes.subarray(at + 1)] }
}

function belongs(extension: Buffer): boolean {
  if (extension[1] === CONTROL) return true
  return extension[1] === APPLICATION && LOOPS.includes(extension.toString('latin1', 3, 14))
}

function endOfExtension(bytes: Buffer, at: number): number {
  if (bytes[at] !== EXTENSION) throw new Damaged('an unknown block')
  return endOfSubBlocks(bytes, at + 2)
}

function endOfImage(bytes: Buffer, at: number): number {
  const flags = slice(bytes, at, at + 10)[9]
  return endOfSubBlocks(bytes, at + 11 + tableBytes(flags))
}

function endOfSubBlocks(bytes: Buffer, from: number): number {
  let at = from
  for (;;) {
    const length = slice(bytes, at, at + 1)[0]
    at += 1 + length
    if (length === 0) return at
  }
}

function tableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

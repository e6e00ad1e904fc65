import { Damaged, slice, type Cleaned } from '#services/storage/images/cleaned'

interface Box {
  kind: string
  start: number
  body: number
  end: number
}

/**
 * Offsets in this format are absolute, so nothing is cut out: notes are overwritten with zeros, and
 * boxes that a still picture does not need become free space. Rotation is a property of the picture
 * itself here, not a note.
 */
export function cleanAvif(bytes: Buffer): Cleaned {
  const copy = Buffer.from(bytes)
  for (const box of boxesIn(copy, 0, copy.length)) {
    if (box.kind === 'meta') blankNotes(copy, box)
    else if (!['ftyp', 'mdat'].includes(box.kind)) blank(copy, box)
  }
  return { bytes: copy, dropped: [] }
}

function blankNotes(bytes: Buffer, meta: Box) {
  const boxes = boxesIn(bytes, meta.body + 4, meta.end)
  const notes = noteIds(bytes, find(boxes, 'iinf'))
  const inner = boxes.find(({ kind }) => kind === 'idat')
  for (const extent of extentsOf(bytes, find(boxes, 'iloc'))) {
    if (!notes.has(extent.item)) continue
    const from = extent.isInner ? (inner?.body ?? bytes.length) + extent.offset : extent.offset
    slice(bytes, from, from + extent.length).fill(0)
  }
  for (const box of boxes) if (['uuid', 'free', 'skip'].includes(box.kind)) blank(bytes, box)
}

function noteIds(bytes: Buffer, iinf: Box): Set<number> {
  const version = bytes[iinf.body]
  const ids = new Set<number>()
  for (const infe of boxesIn(bytes, iinf.body + (version === 0 ? 6 : 8), iinf.end)) {
    const isLong = bytes[infe.body] === 3
    const id = isLong ? bytes.readUInt32BE(infe.body + 4) : bytes.readUInt16BE(infe.body + 4)
    const at = infe.body + (isLong ? 10 : 8)
    if (['Exif', 'mime', 'uri '].includes(bytes.toString('latin1', at, at + 4))) ids.add(id)
  }
  return ids
}

function* extentsOf(bytes: Buffer, iloc: Box) {
  const version = bytes[iloc.body]
  let at = iloc.body + 4
  const read = (size: number) => {
    const value =
      size === 0 ? 0 : Number(BigInt('0x' + slice(bytes, at, at + size).toString('hex')))
    at += size
    return value
  }
  const [sizes, more] = [read(1), read(1)]
  const [offsetSize, lengthSize, baseSize] = [sizes >> 4, sizes & 15, more >> 4]
  const indexSize = version === 0 ? 0 : more & 15

  for (let items = read(version === 2 ? 4 : 2); items > 0; items--) {
    const item = read(version === 2 ? 4 : 2)
    const isInner = version === 0 ? false : (read(2) & 15) === 1
    read(2)
    const base = read(baseSize)
    for (let extents = read(2); extents > 0; extents--) {
      read(indexSize)
      yield { item, isInner, offset: base + read(offsetSize), length: read(lengthSize) }
    }
  }
}

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let start = from; start < to;) {
    const small = slice(bytes, start, start + 8).readUInt32BE(0)
    const isLarge = small === 1
    const length = isLarge ? Number(slice(bytes, start, start + 16).readBigUInt64BE(8)) : small
    const end = small === 0 ? to : start + length
    const body = start + (isLarge ? 16 : 8)
    if (end < body || end > to) throw new Damaged('a box that does not fit')
    boxes.push({ kind: bytes.toString('latin1', start + 4, start + 8), start, body, end })
    start = end
  }
  return boxes
}

function blank(bytes: Buffer, box: Box) {
  bytes.write('free', box.start + 4, 'latin1')
  bytes.fill(0, box.body, box.end)
}

function find(boxes: Box[], kind: string): Box {
  const found = boxes.find((box) => box.kind === kind)
  if (!found) throw new Damaged(`no ${kind} box`)
  return found
}

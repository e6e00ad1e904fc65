/**
 * A picture rewritten without what does not belong to its pixels. The pixels are copied byte for
 * byte, so that nothing is decoded or lost; orientation is all that is kept of the camera's notes.
 */
export interface Cleaned {
  bytes: Buffer
  /** Free text and whatever came after the picture's end, for `isPolyglot` to look at. */
  dropped: Buffer[]
}

export class Damaged extends Error {}

/** A TIFF header and one entry: the orientation. */
export function orientationNote(orientation: number): Buffer {
  const note = Buffer.alloc(26)
  note.write('MM\0*', 0, 'latin1')
  note.writeUInt32BE(8, 4)
  note.writeUInt16BE(1, 8)
  note.writeUInt16BE(0x0112, 10)
  note.writeUInt16BE(3, 12)
  note.writeUInt32BE(1, 14)
  note.writeUInt16BE(orientation, 18)
  return note
}

/** Reads within the bytes or says that they are damaged. */
export function slice(bytes: Buffer, from: number, to: number): Buffer {
  if (from < 0 || to < from || to > bytes.length) throw new Damaged('cut short')
  return bytes.subarray(from, to)
}

/** The names of a WebP's chunks, in order; `EXIF`, `XMP ` and `ICCP` carry what is no pixel. */
export function chunksOf(bytes: Buffer): string[] {
  const names: string[] = []
  const end = 8 + bytes.readUInt32LE(4)
  for (let at = 12; at < end;) {
    const length = bytes.readUInt32LE(at + 4)
    names.push(bytes.toString('latin1', at, at + 4))
    at += 8 + length + (length % 2)
  }
  if (end !== bytes.length) names.push('behind the end')
  return names
}

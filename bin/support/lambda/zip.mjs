import { crc32, deflateRawSync } from 'node:zlib'

const VERSION = 20
const UNIX = 3
const DEFLATED = 8
const UTF8 = 0x0800
/** 1 January 1980, midnight: where zip's clock begins. */
const DATE = 0x0021
const READABLE = 0o100644

/** A zip of the files, by name and with no times of their own, so that the same files give the same bytes. */
export function zipOf(files) {
  const locals = []
  const entries = []
  let offset = 0
  for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const packed = deflateRawSync(bytes, { level: 9 })
    const common = commonPart(bytes, packed, Buffer.byteLength(name))
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name), packed])
    entries.push(entry(common, name, offset))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  return Buffer.concat([...locals, directory, end(entries.length, directory.length, offset)])
}

function commonPart(bytes, packed, nameLength) {
  return numbers(
    [VERSION, 2],
    [UTF8, 2],
    [DEFLATED, 2],
    [0, 2],
    [DATE, 2],
    [crc32(bytes), 4],
    [packed.length, 4],
    [bytes.length, 4],
    [nameLength, 2],
    [0, 2]
  )
}

function entry(common, name, offset) {
  const head = numbers([0x02014b50, 4], [(UNIX << 8) | VERSION, 2])
  const tail = numbers([0, 2], [0, 2], [0, 2], [READABLE * 0x10000, 4], [offset, 4])
  return Buffer.concat([head, common, tail, Buffer.from(name)])
}

function end(count, length, offset) {
  return numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [length, 4],
    [offset, 4],
    [0, 2]
  )
}

function numbers(...parts) {
  const buffer = Buffer.alloc(parts.reduce((sum, [, size]) => sum + size, 0))
  let at = 0
  for (const [value, size] of parts) at = buffer.writeUIntLE(value, at, size)
  return buffer
}

import { crc32 } from 'node:zlib'
import { orientationNote, slice, type Cleaned } from '#services/storage/images/cleaned'

const PICTURE = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT']
const COLOUR = ['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD']

export function cleanPng(bytes: Buffer, orientation: number): Cleaned {
  const kept = [slice(bytes, 0, 8)]
  const dropped: Buffer[] = []
  let at = 8

  for (;;) {
    const length = slice(bytes, at, at + 8).readUInt32BE(0)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const chunk = slice(bytes, at, at + 12 + length)
    at += chunk.length
    if (PICTURE.includes(kind) || COLOUR.includes(kind)) kept.push(chunk)
    if (kind.endsWith('Xt')) dropped.push(chunk)
    if (kind === 'IHDR' && orientation > 1) kept.push(chunkOf('eXIf', orientationNote(orientation)))
    if (kind === 'IEND') break
  }
  return { bytes: Buffer.concat(kept), dropped: [...dropped, bytes.subarray(at)] }
}

function chunkOf(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, checksum])
}

import sharp from 'sharp'
import { cleanAvif } from '#services/storage/images/avif'
import { Damaged, type Cleaned } from '#services/storage/images/cleaned'
import { sniff, type Format } from '#services/storage/images/formats'
import { cleanGif } from '#services/storage/images/gif'
import { cleanJpeg } from '#services/storage/images/jpeg'
import { cleanPng } from '#services/storage/images/png'
import { cleanWebp } from '#services/storage/images/webp'

export const CLEANERS: Record<Format, (bytes: Buffer, orientation: number) => Cleaned> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  gif: cleanGif,
  avif: cleanAvif,
}

/** A photo pixel by pixel, without the camera's notes, orientation apart. */
export async function clean(bytes: Buffer): Promise<Buffer> {
  const format = sniff(bytes)
  if (!format) throw new Damaged('no photo')
  const { orientation } = await sharp(bytes, { limitInputPixels: false }).metadata()
  return CLEANERS[format](bytes, orientation ?? 1).bytes
}

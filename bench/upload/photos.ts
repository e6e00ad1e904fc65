import sharp from 'sharp'

const MEGABYTE = 1024 * 1024

/** Photos of a phone: twelve megapixels, about five megabytes each, with more detail than a flat picture. */
export async function takePhotos(count: number): Promise<Buffer[]> {
  const noise = await sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 22 },
    },
  })
    .blur(0.6)
    .raw()
    .toBuffer()
  const raw = { width: 4000, height: 3000, channels: 3 as const }
  const photos: Buffer[] = []
  for (let at = 0; at < count; at++) {
    for (let quality = 94; photos.length === at; quality -= 3) {
      const photo = await sharp(noise, { raw })
        .modulate({ hue: at * 40 })
        .jpeg({ quality })
        .toBuffer()
      if (photo.length <= 5.4 * MEGABYTE || quality < 40) photos.push(photo)
    }
  }
  return photos
}

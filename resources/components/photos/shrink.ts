import { MAX_BYTES } from './photo'

const MAX_SIDE = 4096
const QUALITIES = [0.9, 0.75, 0.6]

/** What a canvas can write again without loss of what matters: animations are left alone. */
const INTO: Record<string, string> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/webp',
  'image/webp': 'image/webp',
}

/** Makes a huge photo smaller before it is sent; what cannot be read is sent as it is, and refused by name. */
export async function shrink(file: File): Promise<File> {
  const type = INTO[file.type]
  if (!type) return file
  try {
    const { width, height } = await measure(file)
    if (Math.max(width, height) <= MAX_SIDE && file.size <= MAX_BYTES) return file
    return await redraw(file, Math.min(1, MAX_SIDE / Math.max(width, height)), type)
  } catch {
    return file
  }
}

/** Browsers read the header for this, not the picture. */
async function measure(file: File): Promise<{ width: number; height: number }> {
  const url = URL.createObjectURL(file)
  const image = new Image()
  try {
    await new Promise((loaded, failed) => {
      Object.assign(image, { onload: loaded, onerror: failed, src: url })
    })
    return { width: image.naturalWidth, height: image.naturalHeight }
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function redraw(file: File, scale: number, type: string): Promise<File> {
  const bitmap = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, type, quality))
    if (blob && blob.size <= MAX_BYTES) return new File([blob], file.name, { type: blob.type })
  }
  return file
}

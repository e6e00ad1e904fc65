/** Sizes made of a photo, all WebP; `cover` crops to the box, `inside` fits into it. */
export const SIZES = {
  card: { width: 800, height: 600, fit: 'cover' },
  full: { width: 1920, height: 1440, fit: 'inside' },
  avatar: { width: 150, height: 150, fit: 'cover' },
} as const

export type Size = keyof typeof SIZES
export type Dimensions = { width: number; height: number }

/** Never larger than the source: a smaller one keeps its own pixels at the size's aspect. */
export function dimensionsOf(size: Size, source: Dimensions): Dimensions {
  const box = SIZES[size]
  const scale =
    box.fit === 'cover'
      ? Math.min(1, source.width / box.width, source.height / box.height)
      : Math.min(1, box.width / source.width, box.height / source.height)
  const scaled = box.fit === 'cover' ? box : source
  return {
    width: Math.max(1, Math.round(scaled.width * scale)),
    height: Math.max(1, Math.round(scaled.height * scale)),
  }
}

/** The smallest copy of the source out of which all the sizes can be cut without enlarging. */
export function plateFor(sizes: readonly Size[], source: Dimensions): Dimensions {
  const needed = sizes.map((size) => dimensionsOf(size, source))
  const scale = Math.max(
    ...needed.map(({ width, height }) => Math.max(width / source.width, height / source.height))
  )
  return {
    width: Math.min(source.width, Math.max(1, Math.round(source.width * scale))),
    height: Math.min(source.height, Math.max(1, Math.round(source.height * scale))),
  }
}

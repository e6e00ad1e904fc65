import type { Size } from './sizes.js'

export const PURPOSES = [
  'listing',
  'avatar',
  'review',
  'chat',
  'inspection',
  'claim',
  'objection',
] as const

export type Purpose = (typeof PURPOSES)[number]

/** Anybody may see these; the others are for the parties of a case and its staff. */
const PUBLIC: readonly Purpose[] = ['listing', 'avatar', 'review']

const SIZES_OF: Partial<Record<Purpose, readonly Size[]>> = {
  listing: ['card', 'full'],
  review: ['card', 'full'],
  avatar: ['avatar'],
}

export function isPublic(purpose: Purpose): boolean {
  return PUBLIC.includes(purpose)
}

/** The smallest first. */
export function sizesOf(purpose: Purpose): readonly Size[] {
  return SIZES_OF[purpose] ?? ['full']
}

/**
 * Fluent emoji that pages show by name at `/pictures/NAME.webp`, beside those of the categories. The
 * build draws them (bin/support/pictures.ts); a name that is missing here fails the type check.
 */
export const pictures = [
  'calendar',
  'camera',
  'coin',
  'envelope',
  'handshake',
  'hammer-and-wrench',
  'house',
  'locked',
  'luggage',
  'magnifying-glass-tilted-left',
  'money-bag',
  'money-with-wings',
  'orange-heart',
  'package',
  'seedling',
  'snail',
  'speech-balloon',
  'star',
  'thinking-face',
  'turtle',
  'waving-hand',
] as const

export type Picture = (typeof pictures)[number]

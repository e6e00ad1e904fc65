import { FORMATS } from '../../../lambda/src/formats.ts'
import { SIZES } from '../../../lambda/src/sizes.ts'

const extensions = Object.values(FORMATS).map(({ extension }) => extension)
const sizes = Object.keys(SIZES).map((size) => `${size}.webp`)

/** The layout of lambda/src/layout.ts, as policies and filters of AWS can say it. */
export const keys = {
  originalsPrefix: 'private/',
  originalsSuffixes: extensions.map((extension) => `/original.${extension}`),
  originals: ['private/*/original.*'],
  publicSizes: sizes.map((size) => `public/*/${size}`),
  made: [
    ...sizes.flatMap((size) => [`public/*/${size}`, `private/*/${size}`]),
    'private/*/sizes.json',
  ],
  /** Where browsers put what nobody has looked at yet. */
  incomingPrefix: 'incoming/',
  all: ['incoming/*', 'private/*', 'public/*'],
}

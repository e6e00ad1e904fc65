import vine from '@vinejs/vine'

type Range = readonly [number, number]

/** Characters that show nothing and turn or hide what stands beside them. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Co}\p{Cs}]/gu
/** Marks piled up on one letter paint over what stands around it. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu
/** Letters and signs that are drawn as nothing. */
const BLANK = /^[\p{Cf}\p{Z}\p{M}\s\u115f\u1160\u2800\u3164\uffa0]*$/u
const CONTROL = /(?![\n\r\t])\p{Cc}/gu

/** One line of text, measured after spaces and invisible characters are tidied up. */
export function line([least, most]: Range) {
  return vine.string().parse(tidyLine).minLength(least).maxLength(most)
}

export function paragraph([least, most]: Range) {
  return vine.string().parse(tidyParagraph).minLength(least).maxLength(most)
}

/** Null for what would show nothing. */
export function tidyLine(value: unknown): unknown {
  return tidied(value, (text) => text.replace(/\s+/g, ' '))
}

/** Null for what would show nothing. */
export function tidyParagraph(value: unknown): unknown {
  return tidied(value, (text) => text.replace(/\r\n?/g, '\n'))
}

function tidied(value: unknown, further: (text: string) => string): unknown {
  if (typeof value !== 'string') return value
  const shown = value
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(PILED_MARKS, '$1')
  const text = further(shown).trim()
  return BLANK.test(text) ? null : text
}

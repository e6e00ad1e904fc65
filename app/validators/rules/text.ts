import vine from '@vinejs/vine'

type Range = readonly [number, number]

/** Characters that show nothing and turn or hide what stands beside them. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Co}\p{Cs}]/gu
const CONTROL = /(?![\n\r\t])\p{Cc}/gu

/** One line of text, measured after spaces and invisible characters are tidied up. */
export function line([least, most]: Range) {
  return vine
    .string()
    .parse((value) => tidied(value, (text) => text.replace(/\s+/g, ' ')))
    .minLength(least)
    .maxLength(most)
}

export function paragraph([least, most]: Range) {
  return vine.string().parse(tidyParagraph).minLength(least).maxLength(most)
}

/** Null for what would show nothing. */
export function tidyParagraph(value: unknown): unknown {
  return tidied(value, (text) => text.replace(/\r\n?/g, '\n'))
}

function tidied(value: unknown, further: (text: string) => string): unknown {
  if (typeof value !== 'string') return value
  const text = further(value.normalize('NFC').replace(INVISIBLE, '').replace(CONTROL, '')).trim()
  const isBlank = /^[\p{Cf}\p{Z}\p{M}\s]*$/u.test(text)
  return isBlank ? null : text
}

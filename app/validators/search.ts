import vine from '@vinejs/vine'
import config from '#config/search'
import { tidyLine } from '#validators/rules/text'

/** Pictures and signs alone ask nothing. */
const WORD = /[\p{L}\p{N}]/u

export function saysSomething(text: string): boolean {
  return WORD.test(text)
}

const question = () =>
  vine
    .string()
    .parse((value) => {
      const text = tidyLine(value)
      return typeof text === 'string' && !saysSomething(text) ? null : text
    })
    .minLength(1)
    .maxLength(config.longestQuestion)

/** What somebody looks for, in their own words. */
export const questionValidator = vine.create(vine.object({ q: question() }))

const KINDS = 'price|region|dates|method'

/** Conditions of the question that are not to count, as a list with commas. */
export const leftOutValidator = vine.create(
  vine.object({
    without: vine
      .string()
      .maxLength(60)
      .regex(new RegExp(`^(${KINDS})(,(${KINDS}))*$`))
      .optional(),
  })
)

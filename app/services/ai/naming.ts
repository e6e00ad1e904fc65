import { AiFailure, type Usage } from './contract.js'

const MARK = /\[\[\s*(\d{1,15})\s*\]\]/gu
const ADDRESS = /(?:\]\(|<)?(?:https?:\/\/|www\.)\S*/giu
/** `[words](address)` and `![words](address)`, their end missing too. */
const LINK = /!?\[((?:\[\[\s*\d{1,15}\s*\]\]|[^[\]\n])*)\]\((?:\([^()\n]*\)|[^()\n])*(?:\)|$)/gu
const LINKED_MARK = /(\[\[\s*\d{1,15}\s*\]\])\([^()\n]*(?:\)|$)/gu
/** The beginning of a link, or of one around a mark, whose end has not come yet. */
const OPEN_LINK =
  /(?:!?\[(?:\[\[\s*\d{1,15}\s*\]\]|[^[\]\n])*(?:\](?:\((?:\([^()\n]*\)?|[^()\n])*)?)?|\[\[\s*\d{1,15}\s*\]\]\([^()\n]*)$/u
const MAILBOX = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
/** Of Korea: at home, and from abroad. */
const PHONE = /(?<!\d)(?:\+?82[-. ]?|0)\d{1,2}[-. ]?\d{3,4}[-. ]?\d{4}(?!\d)/gu
/** A word longer than this is let go as it is. */
const LONGEST_WORD = 200

/**
 * Passes whole words on. A mark of a listing that was not given is dropped, and so is every address; of
 * a link its words stay: an answer leads to nothing but the listings that it was made from.
 */
export async function* namedOnly<Ending>(
  pieces: AsyncGenerator<string, Ending>,
  given: Set<number>
): AsyncGenerator<string, Ending> {
  let held = ''
  try {
    for (;;) {
      const step = await pieces.next()
      if (step.done) {
        if (held !== '') yield cleaned(held, given)
        return step.value
      }
      held += step.value
      const end = endOfWords(held)
      if (end === 0) continue
      const words = cleaned(held.slice(0, end), given)
      held = held.slice(end)
      if (words !== '') yield words
    }
  } finally {
    await pieces.return(undefined as Ending)
  }
}

/** Ends as `pieces` does. @throws AiFailure `malformed` when nothing but blanks was said */
export async function* saying(
  pieces: AsyncGenerator<string, Usage>
): AsyncGenerator<string, Usage> {
  let blank = ''
  let hasSpoken = false
  try {
    for (;;) {
      const step = await pieces.next()
      if (step.done && !hasSpoken) throw new AiFailure('malformed', 'nothing was said', step.value)
      if (step.done) return step.value
      hasSpoken ||= step.value.trim() !== ''
      if (hasSpoken) yield blank + step.value
      blank = hasSpoken ? '' : blank + step.value
    }
  } finally {
    await pieces.return(undefined as never)
  }
}

/** Of a text that may name nothing: no listing, no address, nobody's number. */
export function leadingNowhere(text: string): string {
  return cleaned(text, new Set()).replace(MAILBOX, '').replace(PHONE, '')
}

/** After the last space that is not inside a mark or a link. */
function endOfWords(text: string): number {
  const open = text.lastIndexOf('[[')
  const isOpen = open !== -1 && !text.includes(']]', open)
  const link = OPEN_LINK.exec(text)?.index ?? text.length
  const begun = Math.min(isOpen ? open : text.length, link)
  const whole = text.length - begun < LONGEST_WORD ? text.slice(0, begun) : text
  const gaps = whole.replace(LINK, masked).replace(MARK, masked)
  const space = Math.max(gaps.lastIndexOf(' '), gaps.lastIndexOf('\n'))
  if (space === -1) return whole.length > LONGEST_WORD ? whole.length : 0
  return space + 1
}

const masked = (found: string) => '_'.repeat(found.length)

function cleaned(text: string, given: Set<number>): string {
  return text
    .replace(LINK, '$1')
    .replace(LINKED_MARK, '$1')
    .replace(ADDRESS, '')
    .replace(MARK, (_, id: string) => (given.has(Number(id)) ? `[[${Number(id)}]]` : ''))
}

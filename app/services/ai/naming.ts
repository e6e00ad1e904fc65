const MARK = /\[\[\s*(\d{1,15})\s*\]\]/gu
const ADDRESS = /(?:https?:\/\/|www\.)\S*/giu
/** A word longer than this is let go as it is. */
const LONGEST_WORD = 200

/**
 * Passes whole words on. A mark of a listing that was not given is dropped, and so is every address:
 * an answer leads to nothing but the listings that it was made from.
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

/** After the last space that is not inside a mark. */
function endOfWords(text: string): number {
  const open = text.lastIndexOf('[[')
  const isOpen = open !== -1 && !text.includes(']]', open)
  const whole = isOpen && text.length - open < LONGEST_WORD ? text.slice(0, open) : text
  const gaps = whole.replace(MARK, (mark) => '_'.repeat(mark.length))
  const space = Math.max(gaps.lastIndexOf(' '), gaps.lastIndexOf('\n'))
  if (space === -1) return whole.length > LONGEST_WORD ? whole.length : 0
  return space + 1
}

function cleaned(text: string, given: Set<number>): string {
  return text
    .replace(ADDRESS, '')
    .replace(MARK, (_, id: string) => (given.has(Number(id)) ? `[[${Number(id)}]]` : ''))
}

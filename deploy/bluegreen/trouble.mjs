/** Something that is told in a line, without a stack. */
export class Trouble extends Error {}

/** What is said of an error: a stack only for what should never be. */
export function wordsOf(error) {
  if (error instanceof Trouble) return error.message
  return error?.syscall ? error.message : error
}

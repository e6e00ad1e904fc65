/** Words as LIKE takes them literally, anywhere in a text. */
export function anywhere(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`
}

/** Codes are kept in ASCII, and the database fails where a column of it is compared with anything else. */
export function isAscii(words: string): boolean {
  return /^[\x20-\x7e]*$/.test(words)
}

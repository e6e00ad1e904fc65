/** Words as LIKE takes them literally, anywhere in a text. */
export function anywhere(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`
}

/** Stands between two fields, so that no word is found across them. */
const FIELD_END = '\n'

/** One spelling for what people take for the same: NFKC, lower case, no spaces, no control characters. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, '')
}

export function foldFields(fields: string[]): string {
  return fields
    .map(fold)
    .filter((field) => field !== '')
    .join(FIELD_END)
}

/** The words of a query, folded, each once; a word inside another adds nothing. */
export function wordsOf(query: string): string[] {
  const words = [...new Set(query.split(/\s+/u).map(fold))].filter((word) => word !== '')
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
}

export function charactersOf(folded: string): string[] {
  return [...folded]
}

export function fieldsOf(folded: string): string[] {
  return folded.split(FIELD_END)
}

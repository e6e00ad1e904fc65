import { charactersOf, fieldsOf } from './folding.js'

/**
 * Bigrams, each behind one letter that lifts it over InnoDB's shortest token and keeps it off the
 * stop words: `x` for the whole text, `y` for the title alone.
 */
export type Part = 'text' | 'title'

const PREFIX = { text: 'x', title: 'y' }

/** Full text splits words at everything but letters; other characters are spelled out between two z. */
const PLAIN = /[a-y0-9가-힣]/
/** Closes the last character of a field, which no bigram begins with. */
const END = 'z'
const START = /^[xy](?:z[0-9a-f]+z|[^z])/u

/** The tokens to store for one listing. */
export function tokensOf(title: string, text: string): string {
  return [...stored('title', title), ...stored('text', text)].join(' ')
}

/** What a word of a query needs: every token has to be there. One character alone is the start of some bigram. */
export function tokensOfWord(part: Part, word: string): string[] {
  const characters = charactersOf(word).map(spelled)
  return characters.length === 1
    ? [`${PREFIX[part]}${characters[0]}*`]
    : [...new Set(bigrams(characters).map((bigram) => PREFIX[part] + bigram))]
}

/** The searches for one character that these tokens answer. */
export function startsOf(tokens: string[]): Set<string> {
  return new Set(tokens.map((token) => `${START.exec(token)![0]}*`))
}

function stored(part: Part, folded: string): Set<string> {
  return new Set(
    fieldsOf(folded)
      .map((field) => charactersOf(field).map(spelled))
      .flatMap((characters) => [
        ...bigrams(characters),
        ...characters.slice(-1).map((last) => last + END),
      ])
      .map((token) => `${PREFIX[part]}${token}`)
  )
}

function bigrams(characters: string[]): string[] {
  return characters.slice(1).map((character, index) => characters[index] + character)
}

function spelled(character: string): string {
  return PLAIN.test(character) ? character : `z${character.codePointAt(0)!.toString(16)}z`
}

import { soundOf } from './sounds.js'
import { KINDS } from './gear_names.js'
import { NAMES, type Meanings } from './vocabulary.js'
import { wordsOf } from './words.js'

const HANGUL = /^\p{Script=Hangul}/u
const LETTER = /[a-z0-9]/
/** A name of fewer sounds is heard in too many words. */
const TELLING_SOUNDS = 4
/** In words of two syllables one other syllable is half of it. */
const SHORTEST_SLIP = 3

/** How long the names are that begin with a character, the longest first. */
const lengths = new Map<string, number[]>()
for (const { 0: first, length } of NAMES.keys())
  lengths.set(
    first,
    [...new Set([...(lengths.get(first) ?? []), length])].sort((a, b) => b - a)
  )
const bySound = Map.groupBy(
  [...NAMES].filter(([name]) => HANGUL.test(name)),
  ([name]) => heardAs(name)
)

/** A name that words say, and where in them when they are written as one. */
export interface Named extends Match {
  name: string
}

interface Match {
  from: number
  to: number
  meanings: Meanings
}

/** What a text is about, and how surely, by the names that it says; a longer name hides those inside. */
export function meaningOf(text: string): Meanings {
  return meaningOfWords(wordsOf(text))
}

/** @param isHeard misspelt names count too: in questions and titles, for running text sounds like anything */
export function meaningOfWords(words: string[], isHeard = true): Meanings {
  const meant: Meanings = new Map()
  for (const { meanings } of namesIn(words, isHeard))
    for (const [concept, share] of meanings)
      meant.set(concept, Math.max(share, meant.get(concept) ?? 0))
  return meant
}

/** The names in a question or a title, those that are only heard in them behind the others. */
export function namesIn(words: string[], isHeard = true): Named[] {
  const joined = words.join('')
  const heard = isHeard ? misspelt(words) : []
  return [...unhidden(matchesIn(words)), ...heard].map((match) => ({
    ...match,
    name: joined.slice(match.from, match.to),
  }))
}

/** Matches come by where they begin, the longest first: one that ends no later than those before lies inside. */
function unhidden(matches: Match[]): Match[] {
  let reached = 0
  return matches.filter(({ to }) => {
    if (to <= reached) return false
    reached = to
    return true
  })
}

/** Kinds of gear that a text speaks of, by their place in the table. */
export function kindsOf(text: string): Set<number> {
  const kinds = [...meaningOf(text).keys()].filter((concept) => concept < KINDS.length)
  return new Set(kinds)
}

/** Names begin or end where a word does: spaces between the parts of a name do not matter. */
function matchesIn(words: string[]): Match[] {
  const joined = words.join('')
  const edges = new Set([0])
  let end = 0
  for (const word of words) edges.add((end += word.length))
  const found: Match[] = []
  for (let from = 0; from < joined.length; from++) {
    for (const length of lengths.get(joined[from]) ?? []) {
      const to = from + length
      const meanings = NAMES.get(joined.slice(from, to))
      if (meanings && isWhole(joined, { from, to }, edges)) found.push({ from, to, meanings })
    }
  }
  return found
}

function isWhole(joined: string, { from, to }: { from: number; to: number }, edges: Set<number>) {
  const begins = edges.has(from)
  const ends = edges.has(to)
  if (to - from === 1) return begins && ends
  if (HANGUL.test(joined.slice(from, to))) return begins || ends
  return (begins || !LETTER.test(joined[from - 1])) && (ends || !LETTER.test(joined[to]))
}

/** Words that are no name but sound like one; short ones have to be written like it but for a syllable. */
function misspelt(words: string[]): Match[] {
  let end = 0
  return words.flatMap((word) => {
    const from = end
    end += word.length
    if (!HANGUL.test(word) || NAMES.has(word)) return []
    const isTold = soundOf(word).length >= TELLING_SOUNDS
    const most = isTold ? word.length : Number(word.length >= SHORTEST_SLIP)
    const [nearest] = (bySound.get(heardAs(word)) ?? [])
      .map(([name, meanings]) => ({ meanings, slips: slips(word, name) }))
      .filter(({ slips: made }) => made <= most)
      .sort((one, other) => one.slips - other.slips)
    return nearest ? [{ from, to: end, meanings: nearest.meanings }] : []
  })
}

/** Syllables that are not the same, of two words of one length. */
function slips(word: string, name: string): number {
  return [...word].filter((syllable, at) => syllable !== name[at]).length
}

/** A slip changes a syllable, and adds none. */
function heardAs(word: string): string {
  return `${word.length} ${soundOf(word)}`
}

const MOST_NAMES = 10

/** Other names of the kind of gear that a word names, the most special kind if it names several. */
export function otherNames(word: string): string[] {
  const [kind] = [...kindsOf(word)]
    .map((at) => KINDS[at])
    .sort((one, other) => one.length - other.length)
  return (kind ?? [])
    .filter((name) => name.length > 1 && !name.includes(word) && !word.includes(name))
    .slice(0, MOST_NAMES)
}

/** How much a word tells of what is looked for: all that is no trait does so fully. */
export function tellingOf(word: string): number {
  const shares = [...(NAMES.get(word)?.values() ?? [])]
  return shares.length > 0 ? Math.max(...shares) : 1
}

import { fold } from '#models/listing/search/folding'
import { ASKING, CONDITION, PARTICLES, SYNONYMS } from './vocabulary.js'

const HANGUL = /^\p{Script=Hangul}+$/u

/** Words without the particles at their end, folded. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .map(withoutParticle)
}

/** The words of a question that say what is looked for. */
export function soughtWords(question: string): string[] {
  const words = [...new Set(question.split(/\s+/u).map(bare))].filter((word) => word !== '')
  const sought = words.filter((word) => !CONDITION.test(word) && !ASKING.test(word))
  return [...new Set(sought.map(withoutParticle))]
}

/** Kinds of gear that a text speaks of, by their place in the table. */
export function conceptsOf(folded: string): Set<number> {
  const found = SYNONYMS.flatMap((names, at) =>
    names.some((name) => mentions(folded, name)) ? [at] : []
  )
  return new Set(found)
}

/** `sup` is not in `support`: a Latin name counts where no letter goes on. */
function mentions(folded: string, name: string): boolean {
  if (HANGUL.test(name)) return name.length > 1 ? folded.includes(name) : folded === name
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1)) {
    const around = (folded[at - 1] ?? '') + (folded[at + name.length] ?? '')
    if (!/[a-z]/u.test(around)) return true
  }
  return false
}

function bare(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]+/gu, '')
}

function withoutParticle(word: string): string {
  if (!HANGUL.test(word)) return word.replace(/(?<=[a-z0-9])\p{Script=Hangul}{1,2}$/u, '')
  const particle = PARTICLES.find((end) => word.endsWith(end) && word.length - end.length >= 2)
  return particle ? word.slice(0, -particle.length) : word
}

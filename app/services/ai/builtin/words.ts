import { fold } from '#models/listing/search/folding'
import { ASKING, CONDITION, FILLERS, NAMES, PARTICLES, VERB } from './vocabulary.js'

const HANGUL = /^\p{Script=Hangul}+$/u
const PEOPLE = /^(\d{1,2})(?:인|명)\p{L}*$/u

/** Words without the particles at their end, folded. `4명이` and `4인용` are one word. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .map((word) => word.replace(PEOPLE, '$1인'))
    .map(withoutParticle)
}

/** The words of a question that say what is looked for. */
export function soughtWords(question: string): string[] {
  const words = [...new Set(question.split(/\s+/u).map(bare))].filter((word) => word !== '')
  const sought = words.filter((word) => !CONDITION.test(word) && !isFiller(word))
  const nouns = sought.filter((word) => !VERB.test(word) || NAMES.has(word))
  return [...new Set((nouns.length > 0 ? nouns : sought).map(withoutParticle))].filter(
    (word) => !FILLERS.has(word)
  )
}

/** Neither a word of asking nor how a sentence ends. */
export function isTelling(word: string): boolean {
  return NAMES.has(word) || (!isFiller(word) && !VERB.test(word))
}

function isFiller(word: string): boolean {
  return FILLERS.has(word) || ASKING.test(word)
}

function bare(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]+/gu, '')
}

function withoutParticle(word: string): string {
  if (NAMES.has(word)) return word
  if (!HANGUL.test(word)) return word.replace(/(?<=[a-z0-9])\p{Script=Hangul}{1,2}$/u, '')
  const particle = PARTICLES.find((end) => word.endsWith(end) && canStandAlone(word, end))
  return particle ? word.slice(0, -particle.length) : word
}

function canStandAlone(word: string, end: string): boolean {
  const rest = word.slice(0, -end.length)
  return rest.length >= 2 || NAMES.has(rest)
}

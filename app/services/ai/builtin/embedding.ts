import { conceptsOf, wordsOf } from './words.js'

export const DIMENSIONS = 512
const TITLE_WEIGHT = 3
const CONCEPT_WEIGHT = 4
const WORD_WEIGHT = 1.5

/**
 * A unit vector made of a text's character pairs and triples, its words and the kinds of gear it
 * names, each hashed to a place and a sign. Its first line counts as its title.
 */
export function embeddingOf(text: string, dimensions = DIMENSIONS): number[] {
  const [title, ...rest] = text.split('\n')
  const features = new Map<string, number>()
  gather(title, rest.length > 0 ? TITLE_WEIGHT : 1, features)
  gather(rest.join('\n'), 1, features)

  const vector = new Float64Array(dimensions)
  for (const [feature, weight] of features) {
    const hash = hashOf(feature)
    vector[hash % dimensions] += (hash & 0x40000000 ? -1 : 1) * Math.sqrt(weight)
  }
  const length = Math.hypot(...vector)
  if (length === 0) vector[0] = 1
  return Array.from(vector, (number) => number / (length || 1))
}

function gather(text: string, weight: number, features: Map<string, number>) {
  const words = wordsOf(text)
  const add = (feature: string, by: number) =>
    features.set(feature, (features.get(feature) ?? 0) + by * weight)
  for (const word of words) {
    if (word.length > 1) add(`w${word}`, WORD_WEIGHT)
  }
  const characters = [...words.join('')]
  for (let at = 0; at + 1 < characters.length; at++) {
    add(`2${characters[at]}${characters[at + 1]}`, 1)
    if (at + 2 < characters.length) add(`3${characters.slice(at, at + 3).join('')}`, 0.5)
  }
  for (const word of conceptsIn(words)) add(`c${word}`, CONCEPT_WEIGHT)
}

function conceptsIn(words: string[]): Set<number> {
  const found = new Set<number>()
  for (const concept of conceptsOf(words.join(''))) found.add(concept)
  for (const word of words) for (const concept of conceptsOf(word)) found.add(concept)
  return found
}

/** FNV-1a over UTF-16 units, 32 bits, its bits stirred once more so that low ones depend on all. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash >>> 0
}

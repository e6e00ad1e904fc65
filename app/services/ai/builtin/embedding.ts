import { CONCEPTS, NAMES } from './vocabulary.js'
import { meaningOfWords } from './meaning.js'
import { soundOf } from './sounds.js'
import { isTelling, wordsOf } from './words.js'

export const DIMENSIONS = 512
/** Concepts have places of their own; whatever else a text says shares the rest. */
const PLACES = 224
if (CONCEPTS > PLACES) throw new Error(`${CONCEPTS} concepts have ${PLACES} places`)

/** How much of a vector is what a text is about, and how much its spelling. */
const MEANING = 1
const SPELLING = 0.8
/** Lines behind the title tell what else comes with it, what it was used for, who sold it. */
const BODY = 0.3

/** How a known name is spelt matters little: its meaning is in the other part. */
const NAMED = 0.6

const WORD = 2
const PAIR = 1
const SOUND = 2
const RUN = 0.5
const LEAST_SOUNDS = 3

type Features = Map<string, number>

/**
 * A unit vector: a part of it says what kinds of gear and which occasions a text speaks of, the other
 * one how it is spelt and heard, hashed from words, pairs of characters and consonants. The first line
 * counts as its title.
 * @param dimensions more than there are concepts
 */
export function embeddingOf(text: string, dimensions = DIMENSIONS): number[] {
  const [first, ...rest] = text.split('\n')
  const title = wordsOf(first)
  const body = wordsOf(rest.join('\n'))
  const meaning = meaningPart(title, body, dimensions)
  const spelling = spellingPart(title, body, dimensions)
  const [meant, spelt] = [MEANING / lengthOf(meaning), SPELLING / lengthOf(spelling)]
  const vector = Array.from(meaning, (number, at) => number * meant + spelling[at] * spelt)
  const length = lengthOf(vector)
  if (!vector.some(Boolean)) vector[0] = 1
  return vector.map((number) => number / length)
}

/** Of an empty part it is 1, so that it stays empty. */
function lengthOf(numbers: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < numbers.length; at++) sum += numbers[at] ** 2
  return Math.sqrt(sum) || 1
}

function meaningPart(title: string[], body: string[], dimensions: number): Float64Array {
  const part = new Float64Array(dimensions)
  for (const [concept, share] of meaningOfWords(body, false)) part[concept] = share * BODY
  for (const [concept, share] of meaningOfWords(title))
    part[concept] = Math.max(part[concept], share)
  return part
}

function spellingPart(title: string[], body: string[], dimensions: number): Float64Array {
  const part = new Float64Array(dimensions)
  const features: Features = new Map()
  gather(title, 1, features)
  gather(body, BODY, features)
  for (const [feature, weight] of features) {
    const hash = hashOf(feature)
    part[PLACES + (hash % (dimensions - PLACES))] += (hash & 0x40000000 ? -1 : 1) * weight
  }
  return part
}

function gather(words: string[], weight: number, features: Features) {
  const add = (feature: string, by: number) =>
    features.set(feature, Math.max(features.get(feature) ?? 0, by * weight))
  const telling = words.filter(isTelling)
  for (const word of telling) {
    const share = NAMES.has(word) ? NAMED : 1
    add(`w${word}`, WORD * share)
    const sound = soundOf(word)
    if (sound.length >= LEAST_SOUNDS) add(`s${sound}`, SOUND * share)
    if (weight === 1) for (const piece of piecesOf(word)) add(`p${piece}`, PAIR * share)
  }
  const unnamed = telling.filter((word) => !NAMES.has(word))
  if (weight === 1) for (const run of runsOf(soundOf(unnamed.join('')), 4)) add(`r${run}`, RUN)
}

/** Pairs of Korean characters; a Latin letter says less, so there are three in a piece. */
function piecesOf(text: string): string[] {
  const korean = text.match(/\p{Script=Hangul}+/gu) ?? []
  const others = text.match(/[^\p{Script=Hangul}]+/gu) ?? []
  return [
    ...korean.flatMap((part) => runsOf(part, 2)),
    ...others.flatMap((part) => runsOf(part, 3)),
  ]
}

function runsOf(text: string, length: number): string[] {
  const characters = [...text]
  return characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''))
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

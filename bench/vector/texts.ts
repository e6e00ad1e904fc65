import { demoListings } from '#database/data/demo_listings'
import { Random } from '#database/data/random'
import { drawWord } from '../catalogue/vocabulary.js'

const KEPT = 0.7
const BORROWED = 2
const OWN_WORDS = 4

/**
 * The text of a listing of a number: what hosts of the demo shop wrote of one kind of gear, some of it
 * left out, some sentences of others and words of its own in it. Words drawn at random alone would have
 * no neighbours: all would be equally far from every question.
 */
export function textOf(number: number): string {
  const random = new Random(`gear ${number}`)
  const { title, content } = random.pick(demoListings)
  const own = Array.from({ length: OWN_WORDS }, () => drawWord(random))
  const borrowed = Array.from({ length: BORROWED }, () =>
    random.pick(sentencesOf(random.pick(demoListings).content))
  )
  const told = [...sentencesOf(content).filter(() => random.chance(KEPT)), ...borrowed]
  return [
    [own[0], ...title.split(' ').filter(() => random.chance(KEPT)), own[1]].join(' '),
    [...random.shuffle(told), own[2], own[3]].join(' '),
  ].join('\n')
}

/** Two or three words as somebody would ask for a kind of gear. */
export function questionOf(number: number): string {
  const random = new Random(`question ${number}`)
  const { title, content } = random.pick(demoListings)
  const words = random.shuffle(title.split(' ')).slice(0, 2)
  if (random.chance(0.5)) words.push(random.pick(content.split(' ')))
  return words.join(' ')
}

function sentencesOf(content: string): string[] {
  return content.split(/(?<=[.!?]) /u)
}

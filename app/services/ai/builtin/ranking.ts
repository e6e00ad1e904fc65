import i18nManager from '@adonisjs/i18n/services/main'
import { soundOf } from './sounds.js'
import { askedOf, kindsIn, type Asked, type Head } from './asked.js'
import { meaningOfWords, namesIn } from './meaning.js'
import { FIELDS, KINDS, TRAITS } from './gear_names.js'
import { withBroader } from './kinship.js'
import { holds, isCalled, isElsewhere, shelfOf, type Shelf } from './shelf.js'
import { wordsOf } from './words.js'
import type { Candidate, Ranking } from '../contract.js'

const NEXT_TO_BEST = 0.8
/** What lies on the shelf of other gear, or is of it by its shelf alone, is less surely meant. */
const LESS_SURELY = 0.7
/** So much of what the question says beside the kind must hold. */
const MOSTLY = 0.5
/** Shorter words are heard in too many others. */
const SOUNDS = 4

const FIRST_TRAIT = KINDS.length + FIELDS.length
const [KIDS, , BEGINNER, EXPERT, WINTER, SUMMER] = TRAITS.map((_, at) => FIRST_TRAIT + at)
/** What a listing need not say, as long as it does not say the contrary. */
const CONTRARY = new Map([
  [BEGINNER, EXPERT],
  [EXPERT, BEGINNER],
  [WINTER, SUMMER],
  [SUMMER, WINTER],
])

/** Every listing says these: they are for conditions and no word of gear. */
const OF_CONDITIONS: Label[] = ['price', 'methods', 'regions']
/** Behind the Korean name of a category. */
const IN_ENGLISH = / [^\p{Script=Hangul}]+$/u
const EMPTY = { names: '', name: '', fee: '', deposit: '', receive: '', return: '' }

/** A candidate as the rules read it. */
interface Read {
  title: string[]
  names: ReturnType<typeof namesIn>
  /** Kinds that its title names. */
  titleKinds: number[]
  shelf: Shelf
  /** Words of its title, category and options. */
  labels: Set<string>
  all: string[]
  meant: Map<number, number>
  titleMeant: Map<number, number>
  text: string
}

/** Ids of the candidates that are of the kind that is asked for and mostly as it is asked for, best first. */
export function fitting({ question, candidates, atMost }: Ranking): number[] {
  const asked = askedOf(question)
  const scored = candidates
    .map((candidate) => ({ id: candidate.id, ...judged(candidate, asked) }))
    .filter(({ kind, rest }) => kind > 0 && rest >= MOSTLY)
    .sort((one, other) => other.kind + other.rest - one.kind - one.rest)
  const best = Math.max(0, ...scored.map(({ kind }) => kind))
  return scored
    .filter(({ kind }) => kind >= best * NEXT_TO_BEST)
    .slice(0, atMost)
    .map(({ id }) => id)
}

/**
 * Those that are of the kind that is asked for, whatever else the question says, in their order; what is
 * less surely meant comes behind.
 */
export function ofKind(question: string, candidates: Candidate[]): number[] {
  const asked = askedOf(question)
  const kinds = candidates
    .map((candidate) => ({ id: candidate.id, kind: judged(candidate, asked).kind }))
    .filter(({ kind }) => kind > 0)
  const least = NEXT_TO_BEST * Math.max(0, ...kinds.map(({ kind }) => kind))
  const isSure = ({ kind }: { kind: number }) => kind >= least
  return [...kinds.filter(isSure), ...kinds.filter((one) => !isSure(one))].map(({ id }) => id)
}

/** Whether what a question asks for lies in the category of this name. */
export function isShelfOf(question: string, category: string): boolean {
  const shelf = shelfOf(category)
  return askedOf(question).heads.some((head) => holds(shelf, head))
}

/** Whether a question says what is not wanted. */
export function isRefusing(question: string): boolean {
  return askedOf(question).refused.size > 0
}

/** Whether a question names gear that the tables know. */
export function namesKind(question: string): boolean {
  return askedOf(question).heads.length > 0
}

function judged({ text }: Candidate, asked: Asked): { kind: number; rest: number } {
  const read = readingOf(text)
  if (read.names.some(({ meanings }) => kindsIn(meanings).some((at) => asked.refused.has(at))))
    return { kind: 0, rest: 0 }
  const { heads, fields, unknown } = asked
  if (heads.length > 0) {
    const kind = Math.max(...heads.map((head) => kindShare(head, read)))
    const said = [
      ...unknown.map((word) => isLabelled(word, read) || read.all.includes(word)),
      ...fields.map((at) => read.meant.has(at)),
    ]
    return { kind, rest: shareOf([...said, ...traits(asked, read)]) }
  }
  const others = traits(asked, read)
  const found = unknown.map((word) => isLabelled(word, read))
  if (unknown.length > 0) {
    const kind = found.at(-1) || shareOf(found) > MOSTLY ? shareOf(found) : 0
    return { kind, rest: shareOf([...fields.map((at) => read.meant.has(at)), ...others]) }
  }
  const meant = fields.map((at) => isOfField(at, read))
  return { kind: shareOf(meant), rest: shareOf(others) }
}

/** By its title, as far as its category does not say otherwise; by its category where the title is silent. */
function kindShare(head: Head, read: Read): number {
  const heard = isMisspelt(head.name, read) ? 1 : 0
  const shares = read.names.map(({ name, meanings }) => {
    const of = withBroader(kindsIn(meanings))
    const shared = [...head.kinds].filter((kind) => of.includes(kind)).length / head.kinds.size
    return name.endsWith(head.name) ? 1 : shared
  })
  const said = Math.max(heard, ...shares)
  if (said > 0) return isElsewhere(read.shelf, head) ? said * LESS_SURELY : said
  return isOfShelf(head, read) ? LESS_SURELY : 0
}

/** A title that names what else lies there speaks for itself. */
function isOfShelf({ name }: Head, { shelf, titleKinds }: Read): boolean {
  const isNamed = withBroader(titleKinds).some((kind) => shelf.kinds.includes(kind))
  return isCalled(shelf, name) && !isNamed
}

/** Its title says so, or what it names first is gear for it: what comes along is not what it is. */
function isOfField(field: number, { names, titleMeant }: Read): boolean {
  const first = names.find(({ meanings }) => kindsIn(meanings).length > 0)
  return titleMeant.get(field) === 1 || (first?.meanings.has(field) ?? false)
}

function traits({ traits: wanted, people, beside }: Asked, read: Read): boolean[] {
  const held = wanted
    .filter((at) => at === KIDS || CONTRARY.has(at))
    .map((at) => {
      const contrary = CONTRARY.get(at)
      return read.meant.has(at) || (contrary !== undefined && !read.meant.has(contrary))
    })
  if (people !== null) held.push(mostPeople(read.text) >= people)
  return [...held, ...beside.map((at) => read.titleMeant.has(at))]
}

function mostPeople(text: string): number {
  return Math.max(
    0,
    ...[...text.matchAll(/(\d{1,2})\s*(?:인|명|people|person)/gu)].map(([, n]) => Number(n))
  )
}

function isLabelled(word: string, { labels, title }: Read): boolean {
  if (labels.has(word)) return true
  return isMisspelt(word, { title })
}

/** A word of the title is a slip of the finger for this one. */
function isMisspelt(word: string, { title }: Pick<Read, 'title'>): boolean {
  const sound = soundOf(word)
  return (
    sound.length >= SOUNDS &&
    title.some((one) => one !== word && one.length === word.length && soundOf(one) === sound)
  )
}

function shareOf(held: boolean[]): number {
  return held.length === 0 ? 1 : held.filter(Boolean).length / held.length
}

/** Lines as `describe` writes them: the title, the content, then labelled ones. */
function readingOf(text: string): Read {
  const [first, ...lines] = text.split('\n')
  const category = labelled(lines, 'category')[0]?.split('>').at(-1) ?? ''
  const title = wordsOf(first)
  const named = namesIn(wordsOf(first.replace(/[\p{L}\p{N}]+용(?=[\s,·]|$)/gu, ' ')), false)
  const titleKinds = named.flatMap(({ meanings }) => kindsIn(meanings))
  const shelf = shelfOf(category.replace(IN_ENGLISH, ''))
  const isOfConditions = (line: string) =>
    OF_CONDITIONS.some((what) => line.startsWith(labelOf(what)))
  const body = lines.filter((line) => !isOfConditions(line))
  const words = [...title, ...wordsOf(body.join('\n'))]
  return {
    title,
    names: titleKinds.length > 0 ? named : [...named, ...shelf.names],
    titleKinds,
    shelf,
    labels: new Set([...title, ...wordsOf([category, ...labelled(lines, 'option')].join('\n'))]),
    all: words,
    meant: meaningOfWords(words, false),
    titleMeant: meaningOfWords(title, false),
    text: body.concat(first).join('\n'),
  }
}

function labelled(lines: string[], what: Label): string[] {
  const label = labelOf(what)
  return lines.filter((line) => line.startsWith(label)).map((line) => line.slice(label.length))
}

type Label = 'category' | 'option' | 'price' | 'methods' | 'regions'

function labelOf(what: Label): string {
  const line = i18nManager.locale('ko').t(`ai.text.${what}`, EMPTY)
  return line.slice(0, line.indexOf(':') + 1)
}

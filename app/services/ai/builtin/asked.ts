import { KINDS, TRAITS, FIELDS } from './gear_names.js'
import { namesIn, type Named } from './meaning.js'
import { ASKING, NAMES, PARTICLES, VERB } from './vocabulary.js'
import { soughtWords } from './words.js'

/** What a question asks for, as far as rules can read it. */
export interface Asked {
  /** Any of these kinds of gear does. */
  heads: Head[]
  /** Kinds that the question says are not wanted. */
  refused: Set<number>
  /** Occasions; they say the kind where no head does. */
  fields: number[]
  /** Makers and kinds that tell more of the head. */
  beside: number[]
  traits: number[]
  /** For so many at least. */
  people: number | null
  /** Words that no table knows. */
  unknown: string[]
}

export interface Head {
  name: string
  kinds: Set<number>
}

const FIRST_FIELD = KINDS.length
const FIRST_TRAIT = KINDS.length + FIELDS.length
const MAKERS = new Set(
  ['sony', 'canon', 'nikon', 'fujifilm', 'alpha', 'lg', 'dji', 'lego'].map((name) =>
    KINDS.findLastIndex((names) => names.includes(name))
  )
)

const REFUSED =
  /([\p{L}\p{N}]+?)(?:은|는|이|가|을|를)?\s*(?:말고|빼고|제외하고|제외한|제외|아닌)(?=[\s,]|$)|\b(?:not|except|without|instead of)\s+(?:an?\s+|the\s+)?([a-z0-9]+)/giu
const AND = String.raw`(?:이?랑|와|과|하고|이나|거나|s)?\s*(?:[,+/·&]|및|또는|혹은|(?:and|or)\b)`
const WITH = '(?:이랑|랑|와|과|하고|이나|거나)(?=\\s)'
/** Said of any gear, or of who comes along: no word of a kind. */
const ASIDE = new Set(
  (
    '준비 준비물 배송비 택배비 무료 장비 용품 물건 제품 기기 도구 세트 친구 친구들 부모님 남편 아내 혼자 둘이 둘이서 셋이 셋이서 넷이 넷이서 여럿 여럿이 ' +
    '하룻밤 당일 며칠 정말 진짜 조금 많이 아주 매우 one two three four gear equipment set things friends'
  ).split(' ')
)
const MODIFIER = /(?:은|는|운|한|된|할|갈|볼|쓸|칠|탈|게|히|서|면|고|던|줄|로운|스러운|적인)$/u
const PEOPLE = /^(\d{1,2})인/u
/** So many syllables behind a name make the word another thing. */
const TAIL = 2

/** The question without what it says is not wanted. */
export function withoutRefused(question: string): string {
  return question.replace(REFUSED, ' ').replace(/ +/gu, ' ').trim()
}

export function askedOf(question: string): Asked {
  const wanted = withoutRefused(question)
  const words = soughtWords(wanted).map(singular)
  const { names, unknown } = told(words)
  const kinded = names.filter(({ meanings }) => kindsIn(meanings).length > 0)
  const heads = kinded.filter(({ name }, at) => at === kinded.length - 1 || isListed(wanted, name))
  const others = names.filter((one) => !heads.includes(one))
  const isHead = (at: number) => heads.some(({ meanings }) => meanings.has(at))
  const people = words.map((word) => PEOPLE.exec(word)?.[1]).find((count) => count !== undefined)
  return {
    heads: heads.map(({ name, meanings }) => ({ name, kinds: new Set(kindsIn(meanings)) })),
    refused: refusedIn(question),
    fields: others.flatMap(({ meanings }) =>
      surely(meanings).filter((at) => at >= FIRST_FIELD && at < FIRST_TRAIT)
    ),
    beside: others.flatMap(({ meanings }) =>
      surely(meanings).filter((at) => at < FIRST_FIELD && !isHead(at))
    ),
    traits: others.flatMap(({ meanings }) =>
      [...meanings.keys()].filter((at) => at >= FIRST_TRAIT && at < FIRST_TRAIT + TRAITS.length)
    ),
    people: people === undefined ? null : Number(people),
    unknown: unknown.filter((word) => !PEOPLE.test(word) && !ASIDE.has(word)),
  }
}

/** Kinds that a name surely stands for; a maker is none. */
export function kindsIn(meanings: Map<number, number>): number[] {
  return surely(meanings).filter((at) => at < FIRST_FIELD && !MAKERS.has(at))
}

function surely(meanings: Map<number, number>): number[] {
  return [...meanings].filter(([, share]) => share === 1).map(([at]) => at)
}

/** A name that only begins a word is another thing: 카메라가방 is no camera. */
function told(words: string[]): { names: Named[]; unknown: string[] } {
  const names = namesIn(words)
  const unknown: string[] = []
  const hidden = new Set<Named>()
  let from = 0
  for (const word of words) {
    const to = from + word.length
    const inside = names.filter((name) => name.from < to && name.to > from)
    const reached = Math.max(from, ...inside.map((name) => name.to))
    const tail = word.slice(reached - from)
    if (inside.length === 0) unknown.push(word)
    else if (tail.length >= TAIL && !isEnding(tail)) {
      unknown.push(word)
      for (const name of inside) if (name.from >= from) hidden.add(name)
    }
    from = to
  }
  const isOfGear = (word: string) => !(MODIFIER.test(word) && word.length > 1)
  const telling = unknown.filter(isOfGear)
  const kept = names.filter((name) => !hidden.has(name))
  return { names: kept, unknown: telling.length > 0 || kept.length > 0 ? telling : unknown }
}

function isEnding(tail: string): boolean {
  return PARTICLES.includes(tail) || ASKING.test(tail) || VERB.test(tail) || MODIFIER.test(tail)
}

function isListed(question: string, name: string): boolean {
  const spaced = [...name].join('\\s*')
  return new RegExp(`${spaced}(?:${AND}|${WITH})`, 'iu').test(question)
}

function refusedIn(question: string): Set<number> {
  const words = [...question.matchAll(REFUSED)].map(([, korean, english]) => korean ?? english)
  return new Set(
    words.flatMap((word) =>
      namesIn([singular(word.toLowerCase())]).flatMap((each) => kindsIn(each.meanings))
    )
  )
}

function singular(word: string): string {
  const one = word.slice(0, -1)
  return /^[a-z]{3,}s$/u.test(word) && !NAMES.has(word) ? one : word
}

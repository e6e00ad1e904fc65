import { Random } from '#database/data/random'
import type { Trait } from '../facts.js'
import { gears } from '../gear/all.js'
import type { Gear } from '../gear/gear.js'
import { gradeOf, type Want } from '../judging.js'
import type { Group, Question } from './question.js'

const WAYS = [
  (name: string) => name,
  (name: string) => `${name} 빌려주세요`,
  (name: string) => `${name} 대여`,
  (name: string) => `${withObject(name)} 빌리고 싶어요`,
  (name: string) => `${name} 렌탈 되나요?`,
  (name: string) => `${withSubject(name)} 필요해요`,
  (name: string) => `${name} 추천해 주세요`,
]

const KIDS = ['아이가 쓸', '어린이용', '초등학생이 쓸']
const BEGINNERS = ['처음 해 보는 사람이 쓸', '초보용', '입문자가 쓸']
const EXPERTS = ['상급자용', '전문가가 쓸']
const WINTERS = ['한겨울에 쓸', '동계', '겨울용']
const SUMMERS = ['여름에 쓸', '하계']

const known = new Map(gears.map((gear) => [gear.kind, gear]))

/** Questions for kinds of gear, for makes and for traits, judged by what is true of listings. */
export function questionsByRule(): Question[] {
  const made = gears.filter(({ makes }) => makes)
  const varied = gears.filter(({ traits }) => traits?.some(isSaid))
  return [
    ...everySecond(gears).map(forKind),
    ...everySecond(made).map(forMake),
    ...everySecond(varied).map(forTrait),
  ]
}

function forKind(gear: Gear): Question {
  const random = new Random(`kinds:${gear.kind}`)
  return judged('kinds', random.pick(WAYS)(random.pick(gear.asked)), { kind: gear.kind })
}

function forMake(gear: Gear): Question {
  const random = new Random(`makes:${gear.kind}`)
  const { brand, model, asked } = random.pick(gear.makes!)
  return judged('makes', random.pick(WAYS)(random.pick(asked)), { kind: gear.kind, brand, model })
}

function forTrait(gear: Gear): Question {
  const random = new Random(`traits:${gear.kind}`)
  const trait = random.pick(gear.traits!.filter(isSaid))
  const words = [...wordsOf(trait, random), random.pick(gear.asked)].join(' ')
  return judged('traits', random.pick(WAYS)(words), { kind: gear.kind, ...trait })
}

function judged(group: Group, text: string, want: Want): Question {
  return { text, group, gradeOf: (facts) => gradeOf(want, facts, known) }
}

function wordsOf({ people, isForKids, level, season }: Trait, random: Random): string[] {
  return [
    ...(people ? [random.pick([`${people}인용`, `${people}명이 쓸`])] : []),
    ...(isForKids ? [random.pick(KIDS)] : []),
    ...(level ? [random.pick(level === 'beginner' ? BEGINNERS : EXPERTS)] : []),
    ...(season ? [random.pick(season === 'winter' ? WINTERS : SUMMERS)] : []),
  ]
}

function isSaid(trait: Trait): boolean {
  return Object.keys(trait).length > 0
}

function everySecond<T>(items: T[]): T[] {
  return items.filter((_, at) => at % 2 === 0)
}

function withObject(name: string): string {
  return name + (endsInConsonant(name) ? '을' : '를')
}

function withSubject(name: string): string {
  return name + (endsInConsonant(name) ? '이' : '가')
}

/** Hangul syllables stand in 28s by their last consonant, none first; of other letters nobody asks. */
function endsInConsonant(name: string): boolean {
  const place = name.charCodeAt(name.length - 1) - 0xac00
  return place >= 0 && place % 28 > 0
}

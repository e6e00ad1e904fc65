import { FIELDS, KINDS, TRAITS } from './gear_names.js'

/** What a text may be about: kinds of gear first, then occasions, then traits, each by its place. */
export const CONCEPTS = KINDS.length + FIELDS.length + TRAITS.length

/** What a name stands for, and how much. */
export type Meanings = Map<number, number>

/** A trait alone is no reason to show a thing. */
const TRAIT = 0.5

/** Who names a kind speaks of its field too, but less than who names the field. */
const FIELD_OF_KIND = 0.4

/** Every known name, folded, with what it stands for. */
export const NAMES: Map<string, Meanings> = named()

function named(): Map<string, Meanings> {
  const names = new Map<string, Meanings>()
  const add = (name: string, concept: number, share: number) => {
    const meanings = names.get(name) ?? new Map<number, number>()
    names.set(name, meanings.set(concept, Math.max(share, meanings.get(concept) ?? 0)))
  }
  for (const [kind, spellings] of KINDS.entries()) for (const name of spellings) add(name, kind, 1)
  for (const [at, [words, kinds]] of FIELDS.entries()) {
    const field = KINDS.length + at
    for (const word of words) add(word, field, 1)
    for (const kind of kinds) {
      const [first] = KINDS.filter((spellings) => spellings.includes(kind))
      for (const name of first ?? []) add(name, field, FIELD_OF_KIND)
    }
  }
  for (const [at, words] of TRAITS.entries())
    for (const word of words) add(word, KINDS.length + FIELDS.length + at, TRAIT)
  return names
}

/** What follows a noun without changing what it means, longest first. */
export const PARTICLES = [
  '하면서',
  '에서는',
  '이라도',
  '하려고',
  '으로',
  '에서',
  '에게',
  '까지',
  '부터',
  '이랑',
  '하고',
  '하기',
  '하는',
  '하러',
  '할',
  '처럼',
  '보다',
  '이나',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에',
  '와',
  '과',
  '로',
  '랑',
  '도',
  '만',
  '용',
]

/** Words of asking, not of gear, by how they begin; a question is about the rest. */
export const ASKING =
  /^(?:빌리|빌려|빌릴|빌린|대여|렌탈|렌트|추천|찾아|찾고|찾는|있나|있을|있는|있어|있으|있습|없나|좋은|좋을|좋겠|괜찮|쓸만|필요|원해|원하|갈만|해줘|주세요|보여|줘|받을|뭐|주실|주면|드려|드립|알려|구해|구하|구합|싶|이번|다음|주말|오늘|내일|모레|하루|이틀|평일|저렴|이하|이상|미만|정도|직거래|택배|그리고|가능|되나|될까)/u

/** The same, whole: what begins like them means something else. */
export const FILLERS = new Set(
  (
    '좀 쓸 갈 할 볼 싼 것 거 수 곳 때 더 잘 꼭 다 안 또는 또 그 이 저 제 내 나 우리 저희 해 사람 사람이 분 혹시 어디 근처 ' +
    '같이 함께 해요 돼요 되는 하는 보는 쓰는 급해 the for and with rent rental a an to of in i my me want need some please ' +
    'show by under below this next weekend today tomorrow delivery on at near from have has is are there any can could would ' +
    'like get looking find something do does you your we us our it that which won krw day days per good best cheap use using ' +
    'saturday sunday monday tuesday wednesday thursday friday'
  ).split(' ')
)

/** How a Korean sentence ends: what ends so is its verb, which no gear is called. */
export const VERB = /(?:요|니다|니까|을까|려고|으러|라고|는데|면서)$/u

/** A price or a number of days is a condition and not a word of gear. */
export const CONDITION = /^(?:\d[\d,.]*)(?:만|천|원|만원|천원|일|박|월|시|krw|won|days?)+$/u

import { provinces } from '#database/data/regions'
import type { Random } from '#database/data/random'
import type { Facts, Trait } from './facts.js'
import type { Gear, Make } from './gear/gear.js'

/** A listing as its host typed it in, and what is true of it. */
export interface Offer {
  facts: Facts
  title: string
  content: string
  options: string[]
  fee: number
  deposit: number
  receive: string
  returns: string
  regions: string[]
}

const ENDINGS = [
  '빌려드려요',
  '대여해요',
  '풀세트',
  '상태 좋아요',
  '몇 번 안 썼어요',
  '가방까지 드려요',
  '주말에 빌려 가세요',
]

const REASONS = [
  '작년에 사서 몇 번 안 쓰고 창고에 있던 것이에요.',
  '자주 못 쓰게 돼서 이웃과 나눠 쓰려고 올려요.',
  '취미로 모으다 보니 두 개가 되어 하나를 빌려 드려요.',
  '사기 전에 며칠 써 보고 싶은 분께 권해요.',
  '여행이나 모임 때마다 잘 썼어요.',
  '선물로 받았는데 저보다 잘 쓰실 분을 찾아요.',
]

const WISHES = [
  '받으실 때 같이 상태를 확인해요.',
  '흠집이 조금 있지만 쓰는 데는 문제없어요.',
  '사용법은 만나서 5분이면 알려 드릴 수 있어요.',
  '비에 젖었으면 말려서 돌려주세요.',
  '지하철역 앞에서 건네 드려요.',
  '차로 오시면 싣는 것을 도와 드릴게요.',
  '궁금한 점은 댓글로 물어보세요.',
  '반납 시간은 저녁 9시까지 맞춰 드려요.',
]

const LEVELS = {
  beginner: ['입문용', '초보자용', '처음 배우는 분께'],
  expert: ['상급자용', '전문가용', '숙련자용'],
}
const SEASONS = { winter: ['동계용', '겨울용', '한겨울용'], summer: ['여름용', '하계용'] }
const KIDS = ['어린이용', '주니어', '키즈', '아동용', '초등학생용']
const EVERY_THIRD = 1 / 3

/** Writes one listing of a kind: hosts leave out what a make already says, and mix languages. */
export function write(gear: Gear, number: number, random: Random): Offer {
  const made = gear.makes?.[number % (gear.makes.length + 1)]
  const trait = gear.traits?.[number % gear.traits.length] ?? {}
  const option = gear.options && random.chance(0.5) ? random.pick(gear.options) : null
  const fee = random.whole(...gear.fees) * 1000
  return {
    facts: {
      key: `${gear.kind}-${number + 1}`,
      category: gear.category,
      kind: gear.kind,
      brand: made?.brand,
      model: made?.model,
      options: option?.kind ? [option.kind] : [],
      ...trait,
    },
    title: title(gear, made, trait, random),
    content: [
      random.pick(REASONS),
      ...random.shuffle(gear.says).slice(0, random.whole(1, 2)),
      ...random.shuffle(WISHES).slice(0, random.whole(1, 2)),
    ].join(' '),
    options: option ? [option.name] : [],
    fee,
    deposit: fee * random.whole(3, 10),
    receive: random.pick(['DIRECT', 'ANY']),
    returns: 'DIRECT',
    regions: [district(random)],
  }
}

function title(gear: Gear, made: Make | undefined, trait: Trait, random: Random): string {
  const isNamed = !made || !random.chance(EVERY_THIRD)
  const words = [
    ...(made ? [random.pick(made.written)] : []),
    ...wordsOf(trait, random),
    ...(isNamed ? [random.pick(gear.names)] : []),
  ]
  const ending = random.chance(EVERY_THIRD) ? [] : [random.pick(ENDINGS)]
  return [...words, ...ending].join(' ')
}

function wordsOf({ people, isForKids, level, season }: Trait, random: Random): string[] {
  return [
    ...(people ? [random.pick([`${people}인용`, `${people - 1}~${people}인`])] : []),
    ...(isForKids ? [random.pick(KIDS)] : []),
    ...(level ? [random.pick(LEVELS[level])] : []),
    ...(season ? [random.pick(SEASONS[season])] : []),
  ]
}

function district(random: Random): string {
  const { districts, slug } = random.pick(provinces)
  return districts.length > 0 ? random.pick(districts).slug : slug
}

import { categories } from '#database/data/categories'
import { Random } from '#database/data/random'

const WORDS = 20_000
const SYLLABLES = [
  ...'가강개거건경고공구국군그근기길김나날남내너노누다달대더도동두들등디라람래러레로루리린마만말매면명모목무문물미',
  ...'바반발방배백버베벨보봉부북분불비빛사산살상새서선설성세소손솔수숲스시신실아안알야양어연영오온용우운울원위유은을음의',
  ...'이인일자작장재전정제조종주중지진차천철청초추춘치카캠코크타태터토통트파판퍼평포표푸풀품프피하한해향현호화환후휴흐희',
]

/** Korean words, the frequent first: those of the category tree, then made-up ones that read like Korean. */
const words = [...new Set([...named(), ...madeUp()])].slice(0, WORDS)

/** The word at a rank is drawn about 1 / rank as often as the first, as in texts that people write. */
export function drawWord(random: Random): string {
  return words[Math.floor(Math.exp(random.next() * Math.log(words.length + 1))) - 1]
}

export function drawWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => drawWord(random)).join(' ')
}

function named(): string[] {
  const names = categories.flatMap(({ name, children }) => [name, ...children.map((c) => c.name)])
  const found = names.flatMap((name) => name.split(/[^가-힣]+/u))
  return new Random('names').shuffle(found.filter(({ length }) => length > 1))
}

function madeUp(): string[] {
  const random = new Random('words')
  return Array.from({ length: WORDS * 2 }, () =>
    Array.from({ length: random.pick([2, 2, 3, 3, 4]) }, () => random.pick(SYLLABLES)).join('')
  )
}

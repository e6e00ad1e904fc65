import type { Facts } from '../facts.js'
import type { Grade } from '../judging.js'
import type { Group, Question } from './question.js'

/** All that is named has to hold; of a list one. */
export interface Fitting {
  key?: string[]
  /** What it is, or what lies in the same bag. */
  kind?: string | string[]
  category?: string | string[]
  /** What may be had with it for a fee. */
  option?: string
  brand?: string
  model?: string
  /** At least. */
  people?: number
  isForKids?: true
  level?: Facts['level']
  season?: Facts['season']
}

export type Judgement = [Grade, ...Fitting[]]

/** The first judgement with something that fits counts; what nobody named is of no use. */
export function hand(group: Group, text: string, ...judgements: Judgement[]): Question {
  const gradeOf = (facts: Facts) =>
    judgements.find(([, ...fittings]) => fittings.some((fitting) => fits(fitting, facts)))?.[0] ?? 0
  return { text, group, gradeOf }
}

function fits(fitting: Fitting, facts: Facts): boolean {
  const { key, kind, category, option, people, ...same } = fitting
  const isOf = (names: string | string[], has: string) => [names].flat().includes(has)
  return (
    (!key || key.includes(facts.key)) &&
    (!kind || [facts.kind, ...(facts.includes ?? [])].some((has) => isOf(kind, has))) &&
    (!category || isOf(category, facts.category)) &&
    (!option || (facts.options ?? []).includes(option)) &&
    (!people || (facts.people ?? 0) >= people) &&
    Object.entries(same).every(([name, value]) => facts[name as keyof typeof same] === value)
  )
}

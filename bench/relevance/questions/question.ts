import type { Facts } from '../facts.js'
import type { Grade } from '../judging.js'

export const GROUPS = [
  'kinds',
  'makes',
  'traits',
  'synonyms',
  'spacing',
  'particles',
  'models',
  'typos',
  'intent',
  'later',
] as const
export type Group = (typeof GROUPS)[number]

export interface Question {
  text: string
  group: Group
  gradeOf: (facts: Facts) => Grade
}

import type { Trait } from '../facts.js'

export interface Make {
  brand: string
  model: string
  /** As hosts write it. */
  written: string[]
  /** As guests type it. */
  asked: string[]
}

/** One kind of gear, as hosts and as guests speak of it: they do not always use the same words. */
export interface Gear {
  kind: string
  category: string
  names: string[]
  asked: string[]
  /** Sentences of which a host writes two or three. */
  says: string[]
  makes?: Make[]
  traits?: Trait[]
  options?: { name: string; kind?: string }[]
  /** Kinds that a guest might take instead, for want of better. */
  near?: string[]
  /** Thousands of won a day, the least and the most. */
  fees: [number, number]
  /** How many neighbours rent it out. */
  count?: number
}

export function make(brand: string, model: string, written: string[], asked = written): Make {
  return { brand, model, written, asked }
}

export const PEOPLE_2: Trait = { people: 2 }
export const PEOPLE_4: Trait = { people: 4 }
export const PEOPLE_6: Trait = { people: 6 }
export const FOR_KIDS: Trait = { isForKids: true }
export const BEGINNER: Trait = { level: 'beginner' }
export const EXPERT: Trait = { level: 'expert' }
export const WINTER: Trait = { season: 'winter' }
export const SUMMER: Trait = { season: 'summer' }
export const PLAIN: Trait = {}

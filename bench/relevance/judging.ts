import type { Facts, Season, Trait } from './facts.js'
import type { Gear } from './gear/gear.js'

export type Grade = 0 | 1 | 2 | 3

/** What somebody is after, apart from the words for it. */
export interface Want extends Trait {
  kind: string
  brand?: string
  model?: string
}

/**
 * By rule from what is true of a listing: 3 is just what was asked for, 2 does it, 1 is something near
 * or the wrong one of its kind, 0 is of no use.
 */
export function gradeOf(want: Want, facts: Facts, gears: Map<string, Gear>): Grade {
  if (facts.kind === want.kind) return sameKind(want, facts)
  if (facts.includes?.includes(want.kind)) return Math.min(2, sameKind(want, facts)) as Grade
  if (facts.options?.includes(want.kind)) return 1
  return gears.get(want.kind)?.near?.includes(facts.kind) ? 1 : 0
}

function sameKind(want: Want, facts: Facts): Grade {
  return Math.min(
    make(want, facts),
    people(want.people, facts.people),
    level(want.level, facts.level),
    season(want.season, facts.season),
    want.isForKids && !facts.isForKids ? 1 : 3
  ) as Grade
}

function make(want: Want, facts: Facts): Grade {
  if (!want.brand) return 3
  if (facts.brand !== want.brand) return 1
  return !want.model || facts.model === want.model ? 3 : 2
}

/** One size up does; two sizes up is heavy to carry, and a small one is of no use to many. */
function people(wanted?: number, has?: number): Grade {
  if (!wanted) return 3
  if (!has || has < wanted) return 1
  return has - wanted <= 1 ? 3 : 2
}

function level(wanted: Trait['level'], has: Trait['level']): Grade {
  if (!wanted || wanted === has) return 3
  return has ? 1 : 2
}

function season(wanted?: Season, has?: Season): Grade {
  if (!wanted || wanted === has) return 3
  return has ? 1 : 2
}

import Category from '#models/category'
import { nearestTo, type Near } from '#models/listing/drafting/near'
import { vectorOf } from '#models/listing/drafting/vectors'
import type { Locale } from '#services/ai/contract'
import { categoriesNear, saysSomething } from '#services/ai/builtin/drafting'

export interface Leaf {
  id: number
  parentId: number
  /** Names from the root down. */
  path: string
}

export interface Suggestions {
  /** Best first, with how much speaks for each: 1 is a listing or a name that says the very same. */
  leaves: (Leaf & { votes: number })[]
  /** The listings that they were told by. */
  near: Near[]
}

const NEIGHBOURS = 15
/** A listing that is less alike speaks of something else. */
const LEAST_ALIKE = 0.3
/** Beside a listing that is much nearer, the others are far. */
const NEXT_TO_NEAREST = 0.6
/** Beside a leaf that has far more votes, the others are noise. */
const NEXT_TO_BEST = 0.35
/** Names are short, so that less of them agrees by chance. */
const LEAST_NAME = 0.2

/** The categories that something may be put into. */
export async function leavesIn(locale: Locale): Promise<Leaf[]> {
  const tree = await Category.tree()
  return tree.nodes.flatMap(({ id, parentId }) => {
    if (parentId === null || tree.childrenOf(id).length > 0) return []
    const names = tree.pathOf(id).map(({ name, nameEn }) => (locale === 'ko' ? name : nameEn))
    return [{ id, parentId, path: names.join(' > ') }]
  })
}

/**
 * The leaves that a title may belong to: each listing near it votes for its own as much as it is alike,
 * and the names of the leaves count as one more. Without vectors, or when nobody can make one, the
 * names decide alone.
 */
export async function suggestLeaves(
  title: string,
  { by, locale, atMost }: { by: number; locale: Locale; atMost: number }
): Promise<Suggestions> {
  const leaves = await leavesIn(locale)
  const near = await neighboursOf(title, by)
  const votes = new Map<number, number>()
  const count = (id: number, alike: number) => votes.set(id, (votes.get(id) ?? 0) + alike)
  for (const { categoryId, alike } of near) count(categoryId, alike)
  for (const { id, alike } of categoriesNear(title, leaves, LEAST_NAME)) count(id, alike)
  const most = Math.max(0, ...votes.values())
  const chosen = leaves
    .map((leaf) => ({ ...leaf, votes: votes.get(leaf.id) ?? 0 }))
    .filter((leaf) => leaf.votes > 0 && leaf.votes >= most * NEXT_TO_BEST)
    .sort((one, other) => other.votes - one.votes)
  return { leaves: chosen.slice(0, atMost), near }
}

async function neighboursOf(title: string, by: number): Promise<Near[]> {
  if (!saysSomething(title)) return []
  const point = await vectorOf(title, by)
  if (!point) return []
  const near = await nearestTo(point, NEIGHBOURS)
  const least = Math.max(LEAST_ALIKE, (near[0]?.alike ?? 0) * NEXT_TO_NEAREST)
  return near.filter(({ alike }) => alike >= least)
}

import type Tree from '#models/tree'
import type { Branch } from '#models/tree'
import type { Phrase, Reading } from './phrases.js'
import { Gazetteer, type Place } from './places.js'

const WORD = /[\p{L}\p{N}-]+/gu
const PARTICLES = '에서는|에서도|에서|에는|에|의|은|는|이나|나|이랑|랑|과|와|하고|으로|로'
const NEARBY = '쪽|근처|근방|인근|주변|역|지역|시내|근교|사는'
const TAIL = new RegExp(`^(?:(?<near>${NEARBY})?(?:${PARTICLES})?(?:말고|빼고)?)$`, 'u')
const REFUSED = /^ ?(?:말고|빼고|제외하고|제외한|제외|아닌|아니고)(?:는|도)?(?![\p{L}\p{N}])/u
const REFUSED_WITHIN = /(?:말고|빼고)$/u
/** With these a word is a place that means something else as well. */
const SURELY = new RegExp(`^(?:(?:${NEARBY})(?:${PARTICLES})?|에서는|에서도|에서)$`, 'u')
const NEXT_NEARBY = new RegExp(`^ (?:${NEARBY})(?:${PARTICLES})?(?![\\p{L}\\p{N}])`, 'u')
/** Between two places of which either will do. */
const LIST = /^(?:[ ,·/&]|및|또는|and|or)*$/iu
const EN_BEFORE = /(?:\bin|\bnear|\baround|\bat) $/iu

interface Said extends Phrase {
  ids: number[]
  isSure: boolean
}

/**
 * Where a question wants it: in a region, in one of several, or anywhere but in some. A district within its
 * province counts as one.
 */
export function regionIn(
  text: string,
  regions: Tree<Place>,
  categories: Tree<Branch>
): Reading | null {
  const gazetteer = Gazetteer.of(regions)
  const gear = categories.nodes.flatMap(({ name }) => name.split(/[^\p{L}\p{N}]+/u))
  const isGear = (name: string) => gear.some((word) => word.startsWith(name))
  const places = joined(placesIn(text, gazetteer, isGear), gazetteer, text)
  const said = places.filter(
    (one, at) => one.isSure || isListed(one, [places.at(at + 1), places[at - 1]], text, regions)
  )
  if (said.length === 0) return null
  const refused = said.filter((one) => isRefused(one, text))
  const wanted = narrowed(said.filter((one) => !refused.includes(one)).flatMap(idsOf), regions)
  const without = refused
    .flatMap(idsOf)
    .filter((id) => wanted.length === 0 || wanted.includes(regions.find(id)?.parentId ?? 0))
  return {
    filters: {
      regionId: wanted.length === 1 ? wanted[0] : null,
      anyRegionOf: wanted.length > 1 ? wanted : null,
      outsideOf: without.length > 0 ? withChildren(without, regions) : null,
    },
    phrases: listed(said, text),
  }
}

function idsOf({ ids }: Said): number[] {
  return ids
}

/** How far the words go that say a place is not wanted; null when it is. */
function refusalOf({ from, to }: Said, text: string): number | null {
  const behind = REFUSED.exec(text.slice(to, to + 12))
  if (behind) return to + behind[0].length
  return REFUSED_WITHIN.test(text.slice(from, to)) ? to : null
}

function isRefused(one: Said, text: string): boolean {
  return refusalOf(one, text) !== null
}

function narrowed(all: number[], regions: Tree<Place>): number[] {
  const ids = [...new Set(all)]
  return ids.filter((id) => !ids.some((other) => regions.find(other)?.parentId === id))
}

function withChildren(ids: number[], regions: Tree<Place>): number[] {
  return ids.flatMap((id) => [id, ...regions.childrenOf(id).map((child) => child.id)])
}

/** With what stands between places of one list. */
function listed(said: Said[], text: string): Phrase[] {
  return said.map((one, at) => {
    const to = refusalOf(one, text) ?? one.to
    const next = said.at(at + 1)
    const isList = next !== undefined && next.from > to && LIST.test(text.slice(to, next.from))
    return { from: one.from, to: isList ? next.from : to }
  })
}

function placesIn(text: string, gazetteer: Gazetteer, isGear: (name: string) => boolean): Said[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = match[0].toLowerCase()
    const found = placeOf(word, gazetteer)
    if (!found) return []
    const end = match.index + word.length
    const nearby = NEXT_NEARBY.exec(text.slice(end, end + 12))?.[0] ?? ''
    const before = EN_BEFORE.exec(text.slice(Math.max(0, match.index - 8), match.index))?.[0] ?? ''
    const mayBeElse = found.isHomonym || isGear(found.name)
    return [
      {
        ids: found.ids,
        from: match.index - before.length,
        to: end + nearby.length,
        isSure: !mayBeElse || SURELY.test(found.tail) || nearby !== '' || before !== '',
      },
    ]
  })
}

/** The longest name that a word begins with, and nothing but a particle behind it. */
function placeOf(word: string, gazetteer: Gazetteer) {
  for (let length = Math.min(word.length, gazetteer.longest); length >= 2; length--) {
    const name = word.slice(0, length)
    const found = gazetteer.find(name)
    if (!found) continue
    const tail = word.slice(length)
    if (TAIL.test(tail)) return { ...found, name, tail }
    const [provinceId] = found.ids
    const within = placeWithin(provinceId, tail, gazetteer)
    if (within) return within
  }
  return null
}

/** 서울마포구에서, in one word. */
function placeWithin(provinceId: number, word: string, gazetteer: Gazetteer) {
  for (let length = Math.min(word.length, gazetteer.longest); length >= 2; length--) {
    const name = word.slice(0, length)
    const ids = gazetteer.within(provinceId, name)
    const tail = word.slice(length)
    if (ids.length === 1 && TAIL.test(tail)) return { ids, isHomonym: false, name: '', tail }
  }
  return null
}

/** 서울 경기, 서울이나 경기: beside another place, 경기 is the province. */
function isListed(
  { ids, from, to }: Said,
  others: (Said | undefined)[],
  text: string,
  regions: Tree<Place>
): boolean {
  if (ids.length > 1 || regions.find(ids[0])?.parentId !== null) return false
  return others.some((other) => {
    if (!other?.isSure) return false
    const between = other.from > to ? text.slice(to, other.from) : text.slice(other.to, from)
    return LIST.test(between)
  })
}

/** 부산 중구, 중구 부산: a district beside its province is that one, whatever else its name may mean. */
function joined(said: Said[], gazetteer: Gazetteer, text: string): Said[] {
  const result: Said[] = []
  for (const one of said) {
    const before = result.at(-1)
    const isApart =
      before && /에서$/u.test(text.slice(before.from, before.to)) && isRefused(one, text)
    const isNext = before && !isApart && text.slice(before.to, one.from).trim() === ''
    const district = isNext ? districtOfBoth(before, one, text, gazetteer) : null
    if (before && district) {
      result[result.length - 1] = { from: before.from, to: one.to, ids: [district], isSure: true }
    } else result.push(one)
  }
  return result
}

function districtOfBoth(one: Said, other: Said, text: string, gazetteer: Gazetteer) {
  const wordOf = ({ from, to }: Said) => text.slice(from, to).trim().toLowerCase()
  const isOneProvince = ({ ids }: Said) => ids.length === 1
  const behind = isOneProvince(one) && districtOf(one.ids[0], wordOf(other), gazetteer)
  const mayLead = one.isSure && isOneProvince(other)
  return behind || (mayLead && districtOf(other.ids[0], wordOf(one), gazetteer)) || null
}

function districtOf(provinceId: number, word: string, gazetteer: Gazetteer): number | null {
  const [first] = word.split(' ')
  return placeWithin(provinceId, first, gazetteer)?.ids[0] ?? null
}

import { kindsIn, type Head } from './asked.js'
import { withBroader } from './kinship.js'
import { namesIn, type Named } from './meaning.js'
import { wordsOf } from './words.js'

/** What the name of a category says of the listings in it. */
export interface Shelf {
  /** Parts of the name without spaces: 로드 and 하이브리드. */
  parts: string[]
  names: Named[]
  /** Kinds that its gear is. */
  kinds: number[]
  /** Kinds that its gear is for: 자전거 용품 is no 자전거. */
  accessoriesOf: number[]
}

const ACCESSORY = /(?:용품|소품)$/u

export function shelfOf(name: string): Shelf {
  const parts = name.split('·').map((part) => part.trim())
  const own = parts.filter((part) => part !== '' && !ACCESSORY.test(part))
  const names = own.flatMap((part) => namesIn(wordsOf(part), false))
  return {
    parts: own.map((part) => wordsOf(part).join('')),
    names,
    kinds: kindsOfNames(names),
    accessoriesOf: parts
      .filter((part) => ACCESSORY.test(part))
      .flatMap((part) => kindsOfNames(namesIn(wordsOf(part), false))),
  }
}

/** Whether gear of this kind lies there. */
export function holds({ parts, kinds }: Shelf, { name, kinds: wanted }: Head): boolean {
  return (
    parts.some((part) => part.endsWith(name)) || withBroader(kinds).some((kind) => wanted.has(kind))
  )
}

/** Whether it is the place of other gear, or of what goes with this. */
export function isElsewhere({ kinds, accessoriesOf }: Shelf, { kinds: wanted }: Head): boolean {
  if (withBroader(accessoriesOf).some((kind) => wanted.has(kind))) return true
  const around = new Set(withBroader([...wanted]))
  return kinds.length > 0 && !withBroader(kinds).some((kind) => around.has(kind))
}

/** A name of one thing alone, by which a question calls everything in it: 공구 for 전동 공구. */
export function isCalled({ parts, accessoriesOf }: Shelf, name: string): boolean {
  return parts.length === 1 && accessoriesOf.length === 0 && parts[0].endsWith(name)
}

function kindsOfNames(names: Named[]): number[] {
  return names.flatMap(({ meanings }) => kindsIn(meanings))
}

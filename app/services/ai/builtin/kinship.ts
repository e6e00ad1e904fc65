import { KINDS } from './gear_names.js'

/** A name of one character ends too many others. */
const TELLING = 2

/** The kinds that each kind is one of, by their places in the table. */
const BROADER: number[][] = KINDS.map(([name], kind) =>
  KINDS.flatMap(([broad], at) =>
    at !== kind && broad.length >= TELLING && name.endsWith(broad) ? [at] : []
  )
)

/** These kinds and those that they are one of: 로드자전거 is a 자전거. */
export function withBroader(kinds: number[]): number[] {
  return [...new Set(kinds.flatMap((kind) => [kind, ...(BROADER[kind] ?? [])]))]
}

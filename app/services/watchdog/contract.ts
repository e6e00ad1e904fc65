import type { DateTime } from 'luxon'

/** Ids, codes, amounts and instants: nothing that says who somebody is. */
export type Detail = Record<string, string | number | boolean | null>

/** Something that is not as it must be: `reservation:ULID`, `effect:17`, or `queue:effects` for many at once. */
export type Finding = { subject: string; detail: Detail }

export type Asked = {
  /** The time of the shop, for what is due by it. */
  now: DateTime
  /** What is on record as broken: a look at a part of the rows has to look at these as well. */
  open: string[]
}

/** What must always hold, and a look at the database that finds where it does not. */
export type Invariant = {
  name: string
  /** At most `MOST` findings, the oldest first, by one statement that reads an index and not the table. */
  find(asked: Asked): Promise<Finding[]>
}

/** Whoever is told of a hundred need not be told of more. */
export const MOST = 100

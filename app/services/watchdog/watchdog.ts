import logger from '@adonisjs/core/services/logger'
import InvariantViolation from '#models/invariant_violation'
import clock from '#services/clock'
import type { Invariant } from './contract.js'
import { INVARIANTS } from './invariants.js'
import { record } from './record.js'

const KEPT_DAYS = 90

export type Watched = {
  checked: number
  found: number
  ended: number
  open: number
  /** Looks that came to nothing; what they would have found stays as it is on record. */
  failed: number
}

/** Looks once whether everything holds that must, and writes down what does not. */
export async function watch(invariants: readonly Invariant[] = INVARIANTS): Promise<Watched> {
  const watched: Watched = { checked: 0, found: 0, ended: 0, open: 0, failed: 0 }
  for (const invariant of invariants) {
    try {
      const { found, ended } = await check(invariant)
      watched.checked++
      watched.found += found
      watched.ended += ended
    } catch (error) {
      watched.failed++
      logger.error({ err: error, invariant: invariant.name }, 'an invariant could not be looked at')
    }
  }
  await forget()
  const open = await openViolations()
  watched.open = open.reduce((sum, { count }) => sum + count, 0)
  return watched
}

/** What does not hold now, by invariant, and since when. */
export async function openViolations(): Promise<
  { invariant: string; count: number; since: Date }[]
> {
  const rows = await InvariantViolation.query()
    .whereNull('ended_at')
    .select('invariant')
    .count('* as total')
    .min('found_at as since')
    .groupBy('invariant')
    .orderBy('invariant')
  return rows.map(({ invariant, $extras }) => ({
    invariant,
    count: Number($extras.total),
    since: $extras.since as Date,
  }))
}

async function check({ name, find }: Invariant) {
  const open = await InvariantViolation.query()
    .where('invariant', name)
    .whereNull('ended_at')
    .select('subject')
  const subjects = open.map(({ subject }) => subject)
  return record(name, await find({ now: clock.now(), open: subjects }))
}

async function forget(): Promise<void> {
  await InvariantViolation.query()
    .whereNotNull('ended_at')
    .where('found_at', '<', clock.now().minus({ days: KEPT_DAYS }).toJSDate())
    .delete()
}

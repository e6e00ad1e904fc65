import { addDays } from './calendar_days.js'

export type Taken = {
  startsOn: string
  endsBefore: string
  isBlock: boolean
}

export type Unit = {
  unit: number
  taken: Taken[]
}

/** Whether one unit is free on all days; the buffer afterwards may run into a block of the host. */
export function isFree(units: Unit[], start: string, end: string, buffer: number): boolean {
  const endsBefore = addDays(end, 1)
  const bufferEnds = addDays(endsBefore, buffer)
  return units.some(({ taken }) =>
    taken.every(
      (period) =>
        period.endsBefore <= start || period.startsOn >= (period.isBlock ? endsBefore : bufferEnds)
    )
  )
}

/** The last day until which one unit stays free from a start on; null when there is no end in sight. */
export function freeUntil(units: Unit[], start: string, buffer: number): string | null {
  const ends = units
    .filter((unit) => isFree([unit], start, start, buffer))
    .map(({ taken }) => {
      const limits = taken
        .filter((period) => period.startsOn > start)
        .map((period) => addDays(period.startsOn, period.isBlock ? -1 : -1 - buffer))
      return limits.length === 0 ? null : limits.sort()[0]
    })
  return ends.includes(null) ? null : (ends.sort().at(-1) ?? start)
}

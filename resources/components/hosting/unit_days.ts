export type Taken = {
  startsOn: string
  endsBefore: string
  bufferFrom: string | null
  reservation: string | null
  guest: string | null
  blockId: number | null
}

export type UnitRow = { number: number; taken: Taken[] }

export type Block = {
  id: number
  startDate: string
  endDate: string
  note: string | null
  units: number[]
}

export type DayKind = 'free' | 'rental' | 'buffer' | 'block'

export type DayCell = { day: string; kind: DayKind; taken: Taken | null }

/** The days from the first to before the last, as 'YYYY-MM-DD'. */
export function daysBetween(first: string, after: string): string[] {
  const days: string[] = []
  for (let day = first; day < after; day = shifted(day, 1)) days.push(day)
  return days
}

export function cellsOf(unit: UnitRow, days: string[]): DayCell[] {
  return days.map((day) => {
    const taken = unit.taken.find(({ startsOn, endsBefore }) => startsOn <= day && day < endsBefore)
    return { day, kind: kindOf(taken, day), taken: taken ?? null }
  })
}

export function shiftedMonth(month: string, by: 1 | -1): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

function kindOf(taken: Taken | undefined, day: string): DayKind {
  if (!taken) return 'free'
  if (taken.blockId !== null) return 'block'
  return taken.bufferFrom !== null && day >= taken.bufferFrom ? 'buffer' : 'rental'
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
}

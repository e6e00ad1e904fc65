interface Dated {
  at: string
}

export interface DayGroup<Row> {
  date: string
  which: 'today' | 'yesterday' | null
  rows: Row[]
}

const DAY_MS = 86_400_000

const dateOf = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(at)

/** A list, newest first, parted by the days of Seoul; pages of it come by number, which is nearly by time. */
export function byDay<Row extends Dated>(rows: Row[], now = Date.now()): DayGroup<Row>[] {
  const names = { [dateOf(now)]: 'today', [dateOf(now - DAY_MS)]: 'yesterday' } as const
  const groups: DayGroup<Row>[] = []
  for (const row of [...rows].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))) {
    const date = dateOf(Date.parse(row.at))
    if (groups.at(-1)?.date !== date) groups.push({ date, which: names[date] ?? null, rows: [] })
    groups.at(-1)!.rows.push(row)
  }
  return groups
}

import type { Finding, Outcome } from './run.js'

/** The outcome for people: what was answered where, and each kind of finding once. */
export function reportOf({ counts, findings, slowestMs }: Outcome, seed: number): string {
  const statuses = [...new Set([...counts.values()].flatMap((one) => [...one.keys()]))].toSorted(
    (one, other) => one - other
  )
  const width = Math.max(...[...counts.keys()].map(({ length }) => length))
  const line = (name: string, cells: (number | string)[]) =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(5))].join(' ')
  const rows = [...counts].map(([name, by]) =>
    line(
      name,
      statuses.map((status) => by.get(status) ?? '·')
    )
  )
  const sums = statuses.map((status) =>
    [...counts.values()].reduce((sum, by) => sum + (by.get(status) ?? 0), 0)
  )
  const total = sums.reduce((sum, one) => sum + one, 0)
  return [
    line('', statuses),
    ...rows,
    line('', sums),
    '',
    `${total} requests of ${counts.size} operations, seed ${seed}, slowest ${Math.round(slowestMs)} ms, ${findings.length} findings`,
    ...kindsOf(findings).flatMap(([kind, [{ curl, who }, ...others]]) => [
      '',
      `✗ ${kind} (as ${who}${others.length > 0 ? `, and ${others.length} like it` : ''})`,
      `  ${curl}`,
    ]),
  ].join('\n')
}

function kindsOf(findings: Finding[]): [string, Finding[]][] {
  const kinds = Map.groupBy(findings, ({ faults, operation }) => `${operation}: ${faults[0]}`)
  return [...kinds]
}

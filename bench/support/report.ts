import { summary } from './stopwatch.js'

/** A line of progress while a bench works. */
export function progress(text: string): void {
  process.stdout.write(`… ${text}\n`)
}

/**
 * Prints min, median, p95 and max of every contender.
 * @param unit of the samples, such as 'ms' or 'requests/s'
 */
export function table(unit: string, contenders: Record<string, number[]>): void {
  const head = ['contender', 'n', 'min', 'median', 'p95', 'max']
  const rows = Object.entries(contenders).map(([name, samples]) => {
    const { count, min, median, p95, max } = summary(samples)
    return [name, String(count), ...[min, median, p95, max].map(short)]
  })
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length)))
  const line = (row: string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  ')
  console.log(`\n${[line(head), ...rows.map(line)].join('\n')}\nunit: ${unit}\n`)
}

export interface Verdict {
  /** Our path beside the yardstick, as benchmarks name it. */
  ratio: number
  figures: Record<string, number | string>
  passes: boolean
}

/** Prints the closing line that the benchmark contract asks for and sets the exit code. */
export function close(name: string, { ratio, figures, passes }: Verdict): void {
  const all = Object.entries({ ratio: short(ratio), ...figures }).map(
    ([key, value]) => `${key}=${typeof value === 'number' ? short(value) : value}`
  )
  console.log(`bench ${name}: ${all.join(' ')} ${passes ? 'pass' : 'fail'}`)
  process.exitCode = passes ? 0 : 1
}

/** The value after a flag such as `--size 1000`. */
export function option(flag: string, fallback: number): number {
  const at = process.argv.indexOf(flag)
  return at === -1 ? fallback : Number(process.argv[at + 1])
}

function short(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}

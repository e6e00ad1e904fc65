/** A sample by its labels, out of the text that Prometheus reads. */
export interface Told {
  name: string
  labels: Record<string, string>
  value: number
}

export function read(text: string): Told[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name, inner = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line)!
      const labels = [...inner.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)]
      return {
        name,
        labels: Object.fromEntries(labels.map(([, label, said]) => [label, said])),
        value: Number(value),
      }
    })
}

/** The one value of a metric with these labels; NaN when nothing is said of it. */
export function valueOf(told: Told[], name: string, labels: Record<string, string> = {}): number {
  const found = told.filter(
    (sample) =>
      sample.name === `chwimeet_${name}` &&
      Object.entries(labels).every(([label, value]) => sample.labels[label] === value)
  )
  return found.length === 1 ? found[0].value : Number.NaN
}

export interface Sample {
  labels: Record<string, string>
  value: number
}

/** Values of gauges by their names without `chwimeet_`. */
export type Figures = Record<string, Sample[]>

export const one = (value: number): Sample[] => [{ labels: {}, value }]

/** A sample for each of the values, and 0 for those that were not found. */
export function each<T extends string>(
  label: string,
  values: readonly T[],
  found: Map<string, number>
): Sample[] {
  const all = new Set<string>([...values, ...found.keys()])
  return [...all].map((value) => ({ labels: { [label]: value }, value: found.get(value) ?? 0 }))
}

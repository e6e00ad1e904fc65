import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Everything that this process tells Prometheus, under names that begin with `chwimeet_`. */
export const registry = new Registry()

const registers = [registry]

export function counter<T extends string>(name: string, help: string, labelNames: T[] = []) {
  return new Counter<T>({ name: `chwimeet_${name}`, help, labelNames, registers })
}

export function gauge<T extends string>(name: string, help: string, labelNames: T[] = []) {
  return new Gauge<T>({ name: `chwimeet_${name}`, help, labelNames, registers })
}

/** @param buckets upper bounds in seconds */
export function histogram<T extends string>(
  name: string,
  help: string,
  labelNames: T[],
  buckets: number[]
) {
  return new Histogram<T>({ name: `chwimeet_${name}`, help, labelNames, buckets, registers })
}

import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const VAR = join(ROOT, 'var')
export const SERVICES = join(VAR, 'services')

export function inRoot(...parts) {
  return join(ROOT, ...parts)
}

export function inVar(...parts) {
  return join(VAR, ...parts)
}

/** Data and passwords live below, so nobody else on the machine may look in. */
export function privateDirectory(path) {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return path
}

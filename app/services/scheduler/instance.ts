import { hostname } from 'node:os'
import { ulid } from 'ulid'

/** Names this process in the history of runs: machine, process, and a part that no restart repeats. */
export function instanceName(): string {
  return `${hostname()
    .replaceAll(/[^\w.-]/g, '_')
    .slice(0, 60)}:${process.pid}:${ulid().slice(-8)}`
}

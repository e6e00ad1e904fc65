import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const AFTER_MS = 1_000

/**
 * Gives back what a start leaves behind, a second after it: V8 grows its young generation to 60 MB while modules load
 * and keeps it as long as little happens. Takes a tenth of a second once.
 */
export function giveBackSoon(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as (how: { type: string; flavor: string }) => void
    collect({ type: 'major', flavor: 'last-resort' })
  }, AFTER_MS).unref()
}

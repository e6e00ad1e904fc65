import { Trouble } from './trouble.mjs'

/** What an operator, a closed terminal or a machine that goes down says. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** @returns a signal that is given when this process is asked to end, which it does not by itself any more */
export function interruption() {
  const controller = new AbortController()
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  for (const name of SIGNALS)
    process.on(name, () => {
      if (controller.signal.aborted) return
      console.error(`! ${name}: what can still be taken back is taken back.`)
      controller.abort(new Trouble(`${name} has ended it.`))
    })
  return controller.signal
}

import { rmSync } from 'node:fs'
import { readIfThere } from './processes.mjs'
import { say } from './progress.mjs'

/** The counts that tests/support/tally.ts keeps while the tests run. */
export class Tally {
  constructor(file) {
    this.file = file
    rmSync(file, { force: true })
  }

  /** What was counted; what broke outside of a test is a failure. */
  result(runnerCode) {
    const { passed, failed, skipped, finished } = this.#read()
    const isBroken = failed === 0 && (runnerCode !== 0 || !finished)
    if (isBroken)
      say(
        `✗ The test runner ${finished ? 'met an error outside of a test' : 'did not get to its end'} (code ${runnerCode}).`
      )
    return { passed, skipped, failed: failed + (isBroken ? 1 : 0) }
  }

  #read() {
    const text = readIfThere(this.file)
    return { passed: 0, failed: 0, skipped: 0, finished: false, ...(text ? JSON.parse(text) : {}) }
  }
}

/** Prints the closing line over all results; answers the exit code. */
export function close(results) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  if (passed + failed === 0) say('✗ No test was executed.')
  if (skipped > 0) say(`! ${skipped} skipped`)
  say(closingLine(passed, failed))
  return failed > 0 || passed === 0 ? 1 : 0
}

export function closingLine(passed, failed) {
  return `${passed} passed, ${failed} failed`
}

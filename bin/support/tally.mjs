import { rmSync } from 'node:fs'
import { readIfThere } from './processes.mjs'
import { say } from './progress.mjs'

/** The counts that tests/support/tally.ts keeps while the tests run. */
export class Tally {
  constructor(file) {
    this.file = file
    rmSync(file, { force: true })
  }

  /** Prints the closing line; answers the exit code. What broke outside of a test is a failure. */
  close(runnerCode) {
    const { passed, failed, skipped, finished } = this.#read()
    const broken = failed === 0 && (runnerCode !== 0 || !finished)
    if (broken)
      say(
        `✗ The test runner ${finished ? 'met an error outside of a test' : 'did not get to its end'} (code ${runnerCode}).`
      )
    if (passed + failed === 0) say('✗ No test was executed.')
    if (skipped > 0) say(`! ${skipped} skipped`)
    const failures = failed + (broken ? 1 : 0)
    say(closingLine(passed, failures))
    return failures > 0 || passed === 0 ? 1 : 0
  }

  #read() {
    const text = readIfThere(this.file)
    return { passed: 0, failed: 0, skipped: 0, finished: false, ...(text ? JSON.parse(text) : {}) }
  }
}

export function closingLine(passed, failed) {
  return `${passed} passed, ${failed} failed`
}

import { writeFileSync } from 'node:fs'
import type { PluginFn } from '@japa/runner/types'

/**
 * Counts the tests for bin/test.mjs in the file that TEST_TALLY names. Written after each test, so
 * that the count is right up to the moment of a crash.
 */
export function tally(file = process.env.TEST_TALLY): PluginFn {
  return ({ emitter }) => {
    if (!file) return
    const counts = { passed: 0, failed: 0, skipped: 0, finished: false }
    const write = () => writeFileSync(file, JSON.stringify(counts))

    emitter.on('test:end', (ended) => {
      if (ended.isSkipped || ended.isTodo) counts.skipped++
      else if (ended.hasError) counts.failed++
      else counts.passed++
      write()
    })
    emitter.on('runner:end', () => {
      counts.finished = true
      write()
    })
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { patiently } from '#services/sessions/patiently'

const TIMEOUT_MS = 30

/** A question of which the first time-out fires although the answer may be there. */
function asked({ busyMs }: { busyMs: number }) {
  let times = 0
  const ask = async () => {
    times++
    if (times > 1) return 'known'
    const failing = sleep(TIMEOUT_MS)
    const until = performance.now() + busyMs
    while (performance.now() < until);
    await failing
    throw new Error('Command timed out')
  }
  return { ask, times: () => times }
}

test.group('A question to Redis', () => {
  test('is asked again when the process was too busy to hear the answer', async ({ assert }) => {
    const { ask, times } = asked({ busyMs: 250 })
    assert.equal(await patiently(ask, TIMEOUT_MS), 'known')
    assert.equal(times(), 2)
  })

  test('is given up when nothing came in its time', async ({ assert }) => {
    const { ask, times } = asked({ busyMs: 0 })
    await assert.rejects(() => patiently(ask, 10_000), 'Command timed out')
    assert.equal(times(), 1)
  })
})

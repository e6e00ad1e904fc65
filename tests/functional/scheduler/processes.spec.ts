import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type JobRun from '#models/job_run'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import { cron, every } from '#services/scheduler/timing'
import { startPair, until, Witness } from './processes.js'
import { runsOf, tidyUp } from './support.js'

const TICK_MS = 500
const TICKING = { name: 'test:ticking', timing: every({ milliseconds: TICK_MS }) }
const NAPPING = { name: 'test:napping', timing: cron(['0 10 * * *']) }

/** As if a scheduler had been down since yesterday: the nap is due at once. */
async function owe() {
  await ScheduledJob.enrol([NAPPING], clock.now().minus({ days: 1, minutes: 1 }))
}

async function hasEnded(job: string): Promise<boolean> {
  const runs = await runsOf(job)
  return runs.every(({ status }) => status !== 'running')
}

/** Every tick between the first and the last run was either run or counted as missed. */
function assertGapless(assert: Assert, runs: JobRun[]) {
  for (const [at, run] of runs.entries()) {
    if (at === 0) continue
    assert.equal(run.tick!.diff(runs[at - 1].tick!).toMillis(), (run.missed + 1) * TICK_MS)
  }
}

test.group('Scheduler processes', (group) => {
  group.each.setup(() => tidyUp)

  test('two run each tick once, and one replaces the other when it is killed', async ({
    assert,
    cleanup,
  }) => {
    const witness = new Witness()
    cleanup(() => witness.close())
    await owe()
    const pair = await startPair(witness)
    await until(() => witness.of('napping').length === 1)
    await until(() => witness.of('ticking').length >= 5)

    const napper = witness.of('napping')[0]
    const victim = pair.find(({ pid }) => napper === `napping ${pid}`)!
    const heir = pair.find((each) => each !== victim)!
    const [nap] = await runsOf('test:napping')
    assert.deepInclude(nap.$attributes, { status: 'running', attempts: 1 })
    assert.equal(await victim.end('SIGKILL'), 'SIGKILL')
    await until(() => hasEnded('test:napping'))
    assert.equal(await heir.end('SIGTERM'), 0)

    assert.deepEqual(witness.of('napping'), [napper, `napping ${heir.pid}`])
    const [taken, ...others] = await runsOf('test:napping')
    assert.isEmpty(others)
    assert.deepInclude(taken.$attributes, { attempts: 2, status: 'ok', counts: { done: 1 } })
    assert.include(taken.owner, `:${heir.pid}:`)
    assert.isTrue(taken.startedAt > nap.startedAt.plus({ seconds: 1 }))

    const ticks = await runsOf('test:ticking')
    const retaken = ticks.filter(({ attempts }) => attempts > 1)
    assert.isTrue(ticks.every(({ status }) => status === 'ok'))
    assert.isAtLeast(witness.of('ticking').length, ticks.length)
    assert.isAtMost(witness.of('ticking').length, ticks.length + retaken.length)
    assertGapless(assert, ticks)

    const failing = await runsOf('test:failing')
    const failures = failing.filter(({ status }) => status === 'failed')
    assert.isAbove(failures.length, 3)
    const inTheHandsOfTheVictim = failing.filter(({ status }) => status === 'running')
    assert.isAtMost(inTheHandsOfTheVictim.length, 1)
    assert.equal(failures.length + inTheHandsOfTheVictim.length, failing.length)
    assert.equal(failures[0].error, 'the bank is closed')
  })

  test('two that were down catch up once and run each tick once, without Redis too', async ({
    assert,
    cleanup,
  }) => {
    const witness = new Witness()
    cleanup(() => witness.close())
    await owe()
    const downSince = clock.now().minus({ seconds: 10 })
    await ScheduledJob.enrol([TICKING], downSince)
    const pair = await startPair(witness, { patience: 1, lease: 60 }, { REDIS_PORT: '1' })
    await until(() => witness.of('napping').length === 1)
    await until(() => witness.of('ticking').length >= 6)
    const codes = await Promise.all([pair[0].end('SIGTERM'), pair[1].end('SIGINT')])
    assert.sameMembers(codes, [0, 1], 'the one that naps is left running after its patience')

    const ticks = await runsOf('test:ticking')
    assert.lengthOf(witness.of('ticking'), ticks.length)
    assert.isTrue(ticks.every(({ attempts }) => attempts === 1))
    assert.equal(ticks[0].cause, 'caught_up')
    assert.isAbove(ticks[0].missed, 15)
    assertGapless(assert, ticks)

    assert.lengthOf(witness.of('napping'), 1)
    const [nap] = await runsOf('test:napping')
    assert.equal(nap.status, 'running')
    assert.isTrue(nap.leasedUntil! <= clock.now(), 'whoever comes next may take it over at once')
  })
})

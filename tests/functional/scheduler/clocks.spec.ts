import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import JobRun from '#models/job_run'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import { healthOf } from '#services/scheduler/health'
import { clockSkew } from '#services/scheduler/skew'
import { every } from '#services/scheduler/timing'
import { hourly, runsOf, scheduler, setTheScene, tick } from './support.js'

const JOB = 'test:timely'

function counted() {
  const done = { times: 0 }
  const work = async () => {
    done.times++
    return { done: 1 }
  }
  return { done, work }
}

async function lateSince() {
  const [health] = await healthOf(hourly(JOB).all())
  return health.lateSince?.toISO() ?? null
}

/** At half past nine somebody's clock said ten: the tick was taken, and the job done. */
async function takenTooEarly() {
  await ScheduledJob.enrol(hourly(JOB).all(), clock.now())
  clock.freeze('2026-06-01T10:00:00+09:00')
  await tick(scheduler({ [JOB]: counted().work }))
  clock.freeze('2026-06-01T09:30:00+09:00')
  await db.from('job_runs').update({ started_at: clock.now().toJSDate() })
}

test.group('Clocks of schedulers', (group) => {
  group.each.setup(setTheScene)

  test('the database and this machine agree', async ({ assert }) => {
    assert.closeTo(await clockSkew(), 0, 2)
  })

  test('who is ahead or behind takes nothing until it is right again', async ({ assert }) => {
    const { done, work } = counted()
    let seconds = 0
    const keeper = scheduler({ [JOB]: work }, { skew: async () => seconds })
    await tick(keeper)
    clock.travel({ hours: 1 })
    for (seconds of [1800, -30]) await tick(keeper)
    assert.equal(done.times, 0)
    assert.isEmpty(await runsOf(JOB))
    seconds = 2
    await tick(keeper)
    assert.equal(done.times, 1)
  })

  test('a tick that was taken too early is run when it comes', async ({ assert }) => {
    await takenTooEarly()
    const { done, work } = counted()
    const keeper = scheduler({ [JOB]: work })
    await tick(keeper)
    assert.equal(done.times, 0)
    const { tickedUntil } = await ScheduledJob.findOrFail(JOB)
    assert.equal(tickedUntil.toMillis(), clock.now().toMillis())
    clock.freeze('2026-06-01T10:00:00+09:00')
    await tick(keeper)
    assert.equal(done.times, 1)
  })

  test('a job is late although somebody has done with its ticks ahead', async ({ assert }) => {
    const minutely = { name: JOB, timing: every({ minutes: 1 }), limitMinutes: 1 }
    await takenTooEarly()
    await db.from('scheduled_jobs').update({ ticked_until: new Date('2026-06-01T03:00:00Z') })
    clock.freeze('2026-06-01T09:36:00+09:00')
    const [health] = await healthOf([minutely])
    assert.equal(health.lateSince?.toISO(), '2026-06-01T00:31:00.000Z')
  })

  test('a run by hand that goes well is in time for what is due', async ({ assert }) => {
    await ScheduledJob.enrol(hourly(JOB).all(), clock.now())
    clock.freeze('2026-06-01T10:05:00+09:00')
    assert.equal(await lateSince(), '2026-06-01T01:00:00.000Z')
    const run = await JobRun.take({
      job: JOB,
      tick: null,
      cause: 'by_hand',
      owner: 'test:1:A',
      leaseSeconds: 5,
    })
    if (!(run instanceof JobRun)) return assert.fail('it runs already')
    await db.from('job_runs').update({ started_at: clock.now().toJSDate() })
    assert.isNotNull(await lateSince())
    await run.finish({ status: 'ok', counts: {} })
    assert.isNull(await lateSince())
  })
})

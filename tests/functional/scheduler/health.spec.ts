import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import { healthOf } from '#services/scheduler/health'
import { hourly, MORNING, scheduler, setTheScene, tick } from './support.js'

const jobs = hourly('good', 'bad', 'idle').all()

async function seen() {
  const healths = await healthOf(jobs)
  return healths.map(({ job, last, lateSince, failures }) => ({
    job: job.name,
    last: last?.status ?? null,
    lateSince: lateSince?.toISO() ?? null,
    failures,
  }))
}

test.group('Health of jobs', (group) => {
  group.each.setup(setTheScene)

  test('a job that nobody knows has not run and is not late', async ({ assert }) => {
    assert.deepEqual(
      await seen(),
      ['good', 'bad', 'idle'].map((job) => ({ job, last: null, lateSince: null, failures: 0 }))
    )
  })

  test('tells the last run, the failures of a day and what is late', async ({ assert }) => {
    const keeper = scheduler({
      good: async () => ({ done: 1 }),
      bad: async () => {
        throw new Error('the disk is full')
      },
    })
    await ScheduledJob.enrol(jobs, clock.now())
    clock.freeze('2026-06-01T10:00:00+09:00')
    await tick(keeper)
    clock.freeze('2026-06-01T11:00:00+09:00')
    await tick(keeper)
    await db.from('job_runs').update({ started_at: clock.now().toJSDate() })
    await db
      .from('job_runs')
      .where('tick', new Date('2026-06-01T10:00:00+09:00'))
      .update({ started_at: new Date(MORNING) })
    clock.freeze('2026-06-01T11:05:00+09:00')

    assert.deepEqual(await seen(), [
      { job: 'good', last: 'ok', lateSince: null, failures: 0 },
      { job: 'bad', last: 'failed', lateSince: null, failures: 2 },
      { job: 'idle', last: null, lateSince: '2026-06-01T01:00:00.000Z', failures: 0 },
    ])
    const [, bad] = await healthOf(jobs)
    assert.equal(bad.last!.tick!.toUTC().toISO(), '2026-06-01T02:00:00.000Z')
    assert.include(bad.last!.error, 'the disk is full')

    clock.freeze('2026-06-02T10:00:00+09:00')
    const [, later] = await seen()
    assert.deepEqual(later, {
      job: 'bad',
      last: 'failed',
      lateSince: '2026-06-01T03:00:00.000Z',
      failures: 1,
    })
  })
})

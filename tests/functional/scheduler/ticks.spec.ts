import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Counts } from '#services/scheduler/job_command'
import clock from '#services/clock'
import { gate, hourly, runsOf, scheduler, setTheScene, tick } from './support.js'

function counted(counts: Counts = { done: 1, failed: 0 }) {
  const done = { times: 0 }
  const work = async () => {
    done.times++
    return counts
  }
  return { done, work }
}

test.group('Ticks of the timetable', (group) => {
  group.each.setup(setTheScene)

  test('a job that is new does not catch up the past', async ({ assert }) => {
    const { done, work } = counted()
    const keeper = scheduler({ 'test:new': work })
    await tick(keeper)
    assert.equal(done.times, 0)
    clock.travel({ minutes: 50 })
    await tick(keeper)
    assert.equal(done.times, 1)
  })

  test('ten schedulers that look at once run a tick once', async ({ assert }) => {
    const { done, work } = counted()
    const keepers = Array.from({ length: 10 }, () => scheduler({ 'test:once': work }))
    await tick(...keepers)
    for (let hour = 1; hour <= 3; hour++) {
      clock.travel({ hours: 1 })
      await tick(...keepers)
      await tick(...keepers)
      assert.equal(done.times, hour)
    }
    assert.lengthOf(await runsOf('test:once'), 3)
  })

  test('without the lock the database alone decides', async ({ assert }) => {
    const { done, work } = counted()
    const locks = { attempt: async () => ({ outcome: 'unknown' }) as const }
    const keepers = Array.from({ length: 10 }, () => scheduler({ 'test:once': work }, { locks }))
    await tick(...keepers)
    for (let hour = 1; hour <= 3; hour++) {
      clock.travel({ hours: 1 })
      await tick(...keepers)
      assert.equal(done.times, hour)
    }
  })

  test('of the ticks that were missed the latest is caught up, once', async ({ assert }) => {
    const { done, work } = counted()
    await tick(scheduler({ 'test:missed': work }))
    clock.travel({ hours: 5 })
    const keepers = [scheduler({ 'test:missed': work }), scheduler({ 'test:missed': work })]
    await tick(...keepers)
    await tick(...keepers)
    assert.equal(done.times, 1)
    const [run, ...others] = await runsOf('test:missed')
    assert.isEmpty(others)
    assert.equal(run.tick?.toUTC().toISO(), '2026-06-01T05:00:00.000Z')
    assert.deepInclude(run.$attributes, { cause: 'caught_up', missed: 4, status: 'ok' })
  })

  test('a tick that has a run never gets another, whatever the job’s row says', async ({
    assert,
  }) => {
    const { done, work } = counted()
    await tick(scheduler({ 'test:restored': work }))
    clock.travel({ hours: 1 })
    await tick(scheduler({ 'test:restored': work }))
    await db
      .from('scheduled_jobs')
      .update({ ticked_until: clock.now().minus({ days: 1 }).toJSDate() })
    await tick(scheduler({ 'test:restored': work }))
    assert.equal(done.times, 1)
  })

  test('a tick that starts in time is no catching up', async ({ assert }) => {
    const { work } = counted()
    const keeper = scheduler({ 'test:due': work })
    await tick(keeper)
    clock.freeze('2026-06-01T10:00:30+09:00')
    await tick(keeper)
    const [run] = await runsOf('test:due')
    assert.deepInclude(run.$attributes, { cause: 'due', missed: 0 })
  })

  test('a job whose timing changed begins anew', async ({ assert }) => {
    const { done, work } = counted()
    await tick(scheduler({ 'test:moved': work }))
    clock.travel({ hours: 5 })
    const timetable = hourly()
    timetable.cron('test:moved', '30 * * * *')
    const keeper = scheduler({ 'test:moved': work }, { timetable })
    await tick(keeper)
    assert.equal(done.times, 0)
    clock.travel({ minutes: 30 })
    await tick(keeper)
    assert.equal(done.times, 1)
  })

  test('a failing job is recorded and stops no other', async ({ assert }) => {
    const { done, work } = counted({ sent: 2, failed: 0 })
    const keeper = scheduler({
      'test:throws': () => Promise.reject(new Error('the bank is closed')),
      'test:partly': async () => ({ sent: 1, failed: 2 }),
      'test:fine': work,
    })
    await tick(keeper)
    clock.travel({ hours: 1 })
    await tick(keeper)
    const [thrown] = await runsOf('test:throws')
    assert.deepInclude(thrown.$attributes, { status: 'failed', error: 'the bank is closed' })
    const [partly] = await runsOf('test:partly')
    assert.deepInclude(partly.$attributes, { status: 'failed', counts: { sent: 1, failed: 2 } })
    const [fine] = await runsOf('test:fine')
    assert.deepInclude(fine.$attributes, { status: 'ok', counts: { sent: 2, failed: 0 } })
    assert.isNotNull(fine.endedAt)
    clock.travel({ hours: 1 })
    await tick(keeper)
    assert.lengthOf(await runsOf('test:throws'), 2)
    assert.equal(done.times, 2)
  })

  test('a job never runs beside itself; its tick waits', async ({ assert }) => {
    const long = gate()
    const [one, other] = [
      scheduler({ 'test:long': long.work }),
      scheduler({ 'test:long': long.work }),
    ]
    await tick(one, other)
    clock.travel({ hours: 1 })
    await one.look()
    clock.travel({ hours: 2 })
    await Promise.all([one.look(), other.look()])
    assert.equal(long.begun(), 1)
    long.letGo()
    await one.settle(5)
    await tick(one, other)
    assert.equal(long.begun(), 2)
    const [, second] = await runsOf('test:long')
    assert.deepInclude(second.$attributes, { cause: 'caught_up', missed: 1 })
  })

  test('work that exceeds its limit has failed and lets the next tick start', async ({
    assert,
  }) => {
    const stuck = gate()
    const timetable = hourly()
    timetable.cron('test:stuck', '0 * * * *', { limitMinutes: 0.002 })
    const keeper = scheduler({ 'test:stuck': stuck.work }, { timetable })
    await tick(keeper)
    clock.travel({ hours: 1 })
    await tick(keeper)
    const [run] = await runsOf('test:stuck')
    assert.equal(run.status, 'failed')
    assert.include(run.error, 'still running')
    clock.travel({ hours: 1 })
    await tick(keeper)
    assert.equal(stuck.begun(), 2)
  })
})

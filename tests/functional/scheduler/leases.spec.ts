import { test } from '@japa/runner'
import { setTimeout as sleep } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import JobRun from '#models/job_run'
import clock from '#services/clock'
import locks from '#services/lock/locks'
import { gate, runsOf, scheduler, setTheScene, tick } from './support.js'

const HELD = { leaseSeconds: 60 }
const BRIEF = { leaseSeconds: 0.3 }

/** A run whose process died at once. */
async function deadRun(job: string, attempts = 1) {
  const due = clock.now().startOf('hour')
  const run = await JobRun.take({ job, tick: due, cause: 'due', owner: 'dead', leaseSeconds: 0.1 })
  if (!(run instanceof JobRun)) throw new Error(`The premise failed: ${run}`)
  await db.from('job_runs').where('id', run.id).update({ attempts })
  return run
}

test.group('Leases of runs', (group) => {
  group.each.setup(setTheScene)

  test('a dead run is taken over when its lease has ended, and not before', async ({ assert }) => {
    const job = gate()
    job.letGo()
    const keeper = scheduler({ 'test:dead': job.work }, { owner: 'heir', ...BRIEF })
    await tick(keeper)
    clock.travel({ hours: 1 })
    const run = await deadRun('test:dead')
    await run.extend(0.6)
    await sleep(120)
    await tick(keeper)
    assert.equal(job.begun(), 0)
    await sleep(600)
    await tick(keeper)
    assert.equal(job.begun(), 1)
    const [taken, ...others] = await runsOf('test:dead')
    assert.isEmpty(others)
    assert.deepInclude(taken.$attributes, { owner: 'heir', attempts: 2, status: 'ok' })
    assert.isFalse(await run.finish({ status: 'ok', counts: {} }))
  })

  test('whoever works keeps the run, however long', async ({ assert }) => {
    const long = gate()
    const worker = scheduler({ 'test:kept': long.work }, { owner: 'worker', ...BRIEF })
    const rival = scheduler({ 'test:kept': long.work }, { owner: 'rival', ...BRIEF })
    await tick(worker, rival)
    clock.travel({ hours: 1 })
    await worker.look()
    for (let look = 0; look < 9; look++) {
      await sleep(100)
      await rival.look()
    }
    long.letGo()
    await worker.settle(5)
    assert.equal(long.begun(), 1)
    const [run] = await runsOf('test:kept')
    assert.deepInclude(run.$attributes, { owner: 'worker', attempts: 1, status: 'ok' })
  })

  test('a run that killed three processes is closed as failed', async ({ assert }) => {
    const job = gate()
    const keeper = scheduler({ 'test:deadly': job.work }, BRIEF)
    await tick(keeper)
    clock.travel({ hours: 1 })
    await deadRun('test:deadly', 3)
    await sleep(150)
    await tick(keeper)
    assert.equal(job.begun(), 0)
    const [run] = await runsOf('test:deadly')
    assert.equal(run.status, 'failed')
    assert.include(run.error, 'its process died')
  })

  test('an ending scheduler waits for its jobs', async ({ assert }) => {
    const job = gate()
    const keeper = scheduler({ 'test:ending': job.work }, HELD)
    await tick(keeper)
    clock.travel({ hours: 1 })
    await keeper.look()
    setTimeout(job.letGo, 100)
    assert.equal(await keeper.stop(5), 0)
    const [run] = await runsOf('test:ending')
    assert.equal(run.status, 'ok')
  })

  test('what an ending scheduler leaves is taken over at once', async ({ assert }) => {
    const stuck = gate()
    const keeper = scheduler({ 'test:left': stuck.work }, HELD)
    await tick(keeper)
    clock.travel({ hours: 1 })
    await keeper.look()
    assert.equal(await keeper.stop(0.05), 1)
    const heir = scheduler({ 'test:left': async () => ({ done: 1 }) }, { owner: 'heir', ...HELD })
    await tick(heir)
    const [run] = await runsOf('test:left')
    assert.deepInclude(run.$attributes, { owner: 'heir', attempts: 2, status: 'ok' })
    stuck.letGo()
    await keeper.settle(5)
  })

  test('whoever holds the lock and dies delays the tick and loses nothing', async ({ assert }) => {
    const job = gate()
    job.letGo()
    const keeper = scheduler({ 'test:locked': job.work }, HELD)
    await tick(keeper)
    const held = await locks.attempt('schedule:test:locked', 400)
    assert.equal(held.outcome, 'mine')
    clock.travel({ hours: 1 })
    await tick(keeper)
    assert.equal(job.begun(), 0)
    await sleep(450)
    await tick(keeper)
    assert.equal(job.begun(), 1)
  })
})

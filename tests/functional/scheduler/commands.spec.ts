import { test } from '@japa/runner'
import { FsLoader, Kernel } from '@adonisjs/core/ace'
import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import JobRun from '#models/job_run'
import ScheduledJob from '#models/scheduled_job'
import clock from '#services/clock'
import { JobCommand } from '#services/scheduler/job_command'
import { healthOf } from '#services/scheduler/health'
import { instanceName } from '#services/scheduler/instance'
import { recorded, startNow } from '#services/scheduler/run_now'
import timetable from '#services/scheduler/timetable'
import { workOf } from '#services/scheduler/work'
import { runsOf, tidyUp } from './support.js'

/** What the command printed. */
async function printed(name: string, argv: string[] = []) {
  ace.ui.switchMode('raw')
  try {
    const command = await ace.exec(name, argv)
    const lines = ace.ui.logger.getLogs().map(({ message }) => message)
    return { exitCode: command.exitCode, text: lines.join('\n') }
  } finally {
    ace.ui.switchMode('normal')
  }
}

test.group('Commands of the scheduler', (group) => {
  group.each.setup(async () => {
    await tidyUp()
    return tidyUp
  })

  test('every job on the timetable is a command that may stand there', async ({ assert }) => {
    assert.isAbove(timetable.all().length, 3)
    await ace.boot()
    for (const { name } of timetable.all()) {
      const command = await ace.create(await ace.find(name), [])
      assert.isTrue(command instanceof JobCommand, name)
    }
  })

  test('a job of the timetable does what its command does', async ({ assert }) => {
    assert.deepEqual(await workOf('reservations:expire'), { cancelled: 0, failed: 0 })
    await assert.rejects(() => workOf('users:lift'), /Missing required argument|is no job/)
    await assert.rejects(() => workOf('schedule:list'), /is no job/)
  })

  test('jobs that start at once in a process that ran no command yet know their commands', async ({
    assert,
  }) => {
    const kernel = new Kernel(app)
    kernel.addLoader(new FsLoader(app.commandsPath()))
    const counts = await Promise.all([
      workOf('reservations:expire', kernel),
      workOf('reservations:remind', kernel),
    ])
    assert.deepEqual(counts, [
      { cancelled: 0, failed: 0 },
      { reminded: 0, failed: 0 },
    ])
  })

  test('schedule:run-now runs a job and records it', async ({ assert }) => {
    const { exitCode, text } = await printed('schedule:run-now', ['reservations:remind'])
    assert.equal(exitCode, 0)
    assert.match(text, /ok in \d\.\d s, 0 reminded, 0 failed/)
    const [run] = await runsOf('reservations:remind')
    assert.deepInclude(run.$attributes, { cause: 'by_hand', tick: null, status: 'ok' })
  })

  test('a job by its own name, as cron calls it, is on record and overdue no more', async ({
    assert,
  }) => {
    const job = timetable.find('reservations:remind')!
    await ScheduledJob.enrol([job], clock.now().minus({ days: 2 }))
    const [before] = await healthOf([job])
    assert.isNotNull(before.lateSince)
    const { exitCode, text } = await printed(job.name)
    assert.equal(exitCode, 0)
    assert.match(text, /^\[ blue\(info\) \] 0 reminded, 0 failed \(\d\.\d s\)$/)
    const [run] = await runsOf(job.name)
    assert.deepInclude(run.$attributes, { cause: 'by_hand', tick: null, status: 'ok' })
    assert.deepEqual(run.counts, { reminded: 0, failed: 0 })
    const [after] = await healthOf([job])
    assert.isNull(after.lateSince)
  })

  test('it is done as well beside a run that goes on, without a record of its own', async ({
    assert,
  }) => {
    const job = timetable.find('reservations:remind')!
    await ScheduledJob.enrol([job], clock.now())
    const claim = { tick: null, cause: 'by_hand', owner: instanceName(), leaseSeconds: 60 } as const
    assert.instanceOf(await JobRun.take({ job: job.name, ...claim }), JobRun)
    const { exitCode, text } = await printed(job.name)
    assert.equal(exitCode, 0)
    assert.include(text, '0 reminded')
    assert.lengthOf(await runsOf(job.name), 1)
  })

  test('what it throws is thrown on, and on record', async ({ assert }) => {
    const failing = () => Promise.reject(new Error('the disk is full'))
    await assert.rejects(() => recorded('reservations:remind', failing), 'the disk is full')
    const [run] = await runsOf('reservations:remind')
    assert.deepInclude(run.$attributes, { status: 'failed', error: 'the disk is full' })
  })

  test('whose act cannot be written into the audit log begins nothing', async ({ assert }) => {
    const job = { ...timetable.find('reservations:remind')!, name: 'no code' }
    await assert.rejects(() => startNow(job, 'operator'), /keeps codes only/)
    assert.isEmpty(await runsOf(job.name))
  })

  test('schedule:run-now refuses what is not on the timetable, and what runs', async ({
    assert,
  }) => {
    const unknown = await printed('schedule:run-now', ['users:ban'])
    assert.equal(unknown.exitCode, 1)
    assert.include(unknown.text, 'users:ban is not on the timetable')

    await ScheduledJob.enrol([timetable.find('reservations:remind')!], clock.now())
    const claim = { tick: null, cause: 'by_hand', owner: instanceName(), leaseSeconds: 60 } as const
    assert.instanceOf(await JobRun.take({ job: 'reservations:remind', ...claim }), JobRun)
    const busy = await printed('schedule:run-now', ['reservations:remind'])
    assert.equal(busy.exitCode, 1)
    assert.include(busy.text, 'runs already')
  })

  test('a failed run by hand ends with a failure', async ({ assert, cleanup }) => {
    timetable.every('schedule:list', { days: 1 })
    cleanup(() => timetable.remove('schedule:list'))
    const { exitCode, text } = await printed('schedule:run-now', ['schedule:list'])
    assert.equal(exitCode, 1)
    assert.include(text, 'is no job')
  })

  test('schedule:list shows last and next runs, failures and what is overdue', async ({
    assert,
  }) => {
    await printed('schedule:run-now', ['reservations:expire'])
    await db.from('job_runs').update({ status: 'failed', error: 'the bank is closed' })
    await ScheduledJob.enrol(timetable.all(), clock.now().minus({ days: 2 }))
    const { exitCode, text } = await printed('schedule:list')
    assert.equal(exitCode, 0)
    assert.match(text, /reservations:expire.*\*\/5 \* \* \* \*.*failed in.*the bank is closed/)
    assert.match(text, /reservations:remind.*overdue since \d{4}-\d{2}-\d{2} 10:00:00/)
  })

  test('schedule:prune forgets runs of more than 30 days, and no tick', async ({ assert }) => {
    const job = timetable.find('reservations:remind')!
    const due = clock.now().startOf('second')
    await ScheduledJob.enrol([job], due.minus({ days: 40 }))
    const claim = { job: job.name, cause: 'due', owner: instanceName(), leaseSeconds: 60 } as const
    for (const days of [31, 29]) {
      const run = await JobRun.take({ ...claim, tick: due.minus({ days }) })
      if (!(run instanceof JobRun)) throw new Error(`The premise failed: ${run}`)
      await run.finish({ status: 'ok', counts: {} })
      await run.merge({ startedAt: due.minus({ days }) }).save()
    }
    const pruned = await printed('schedule:prune')
    assert.match(pruned.text, /1 forgotten \(\d\.\d s\)/)
    assert.lengthOf(await runsOf(job.name), 1)
    assert.equal(await JobRun.take({ ...claim, tick: due.minus({ days: 31 }) }), 'taken')
  })
})

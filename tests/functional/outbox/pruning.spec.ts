import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import OutboxPrune from '#commands/outbox_prune'
import config from '#config/queue'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import prune from '#services/outbox/prune'
import timetable from '#services/scheduler/timetable'

type Fate = { done_at?: Date; failed_at?: Date }

const LONG_AGO = { days: config.keepDays, minutes: 1 }

function ago(time: object): Date {
  return clock.now().minus(time).toJSDate()
}

async function record(topic: string, fates: Fate[]) {
  const created = ago({ days: config.keepDays * 2 })
  const row = { topic, payload: '{}', available_at: created, created_at: created }
  await db.table('outbox_messages').multiInsert(fates.map((fate) => ({ ...row, ...fate })))
}

async function left(): Promise<string[]> {
  const rows = await db.from('outbox_messages').select('topic').orderBy('id')
  return rows.map(({ topic }: { topic: string }) => topic)
}

test.group('Effects that were done long ago', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await db.from('outbox_messages').delete()))

  test('are forgotten; open ones, dead letters and younger ones stay', async ({ assert }) => {
    await record('done.long_ago', [{ done_at: ago(LONG_AGO) }])
    await record('done.lately', [{ done_at: ago({ days: config.keepDays, minutes: -1 }) }])
    await record('open', [{}])
    await record('dead', [{ failed_at: ago(LONG_AGO) }])
    assert.equal(await prune(), 1)
    assert.deepEqual(await left(), ['done.lately', 'open', 'dead'])
    assert.equal(await prune(), 0)
  })

  test('go in batches, however many there are', async ({ assert }) => {
    const rows = Array.from({ length: 2_001 }, () => ({ done_at: ago(LONG_AGO) }))
    await record('done.long_ago', rows)
    await record('open', [{}])
    const steps: number[] = []
    assert.equal(await prune((gone) => steps.push(gone)), 2_001)
    assert.deepEqual(steps, [1_000, 2_000])
    assert.deepEqual(await left(), ['open'])
  })

  test('keep their key until then', async ({ assert }) => {
    const effect = { topic: 'test.once', payload: {}, dedupeKey: 'once' }
    const again = () => db.transaction((trx) => outbox.record(trx, effect))
    await again()
    await db.from('outbox_messages').update({ done_at: ago({ days: config.keepDays - 1 }) })
    await prune()
    await again()
    assert.lengthOf(await left(), 1)
  })

  test('are forgotten each night by outbox:prune', async ({ assert, cleanup }) => {
    ace.ui.switchMode('raw')
    cleanup(() => ace.ui.switchMode('normal'))
    await record('done.long_ago', [{ done_at: ago(LONG_AGO) }])
    const command = await ace.create(OutboxPrune, [])
    await command.exec()
    command.assertSucceeded()
    command.assertLogMatches(/1 forgotten \(\d+\.\d s\)/)
    assert.exists(timetable.find('outbox:prune'))
  })
})

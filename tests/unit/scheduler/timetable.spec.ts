import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import ace from '@adonisjs/core/services/ace'
import timetable from '#services/scheduler/timetable'
import '#start/scheduler'

/** Product §12: the first ticks after midnight in Seoul. */
const PRODUCT: Record<string, string[]> = {
  'reservations:expire': ['00:05', '00:10', '00:15'],
  'reservations:advance': ['00:05', '01:00', '02:00'],
  'reservations:remind': ['10:00'],
  'refunds:process': ['00:01', '00:02'],
  'payouts:process': ['00:01', '00:02'],
  'outbox:sweep': ['00:01', '00:02'],
  'listings:embed': ['00:15', '01:15'],
  'reports:escalate': ['17:00'],
  'notifications:prune': ['17:00'],
  'uploads:prune': ['03:00'],
  'searches:alert': ['09:00'],
  'watch:invariants': ['00:01', '00:02'],
}

/** Not built yet: whoever builds one takes it off. */
const AWAITED: string[] = []

function ticks(name: string, count: number): string[] {
  const job = timetable.find(name)
  let at: DateTime = DateTime.fromISO('2026-06-01T00:00:00+09:00', { setZone: true })
  return Array.from({ length: count }, () => {
    at = job!.timing.next(at)!
    return at.setZone('Asia/Seoul').toFormat('HH:mm')
  })
}

test.group('The timetable', () => {
  test('has every command of the product at its time, and each is a command', async ({
    assert,
  }) => {
    await ace.boot()
    const missing = Object.keys(PRODUCT).filter((name) => !timetable.find(name))
    assert.deepEqual(missing, AWAITED)
    for (const [name, expected] of Object.entries(PRODUCT)) {
      if (AWAITED.includes(name)) continue
      assert.exists(ace.getCommand(name), name)
      assert.deepEqual(ticks(name, expected.length), expected, name)
    }
  })

  test('daily jobs come once a day', ({ assert }) => {
    for (const [name, [first, ...more]] of Object.entries(PRODUCT)) {
      if (more.length === 0) assert.deepEqual(ticks(name, 2), [first, first], name)
    }
  })
})

import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { cron, every, ticksBetween } from '#services/scheduler/timing'
import { Timetable } from '#services/scheduler/timetable'

const at = (iso: string) => DateTime.fromISO(iso, { setZone: true })
const seoul = (tick: DateTime | null) => tick?.setZone('Asia/Seoul').toFormat('yyyy-MM-dd HH:mm:ss')

test.group('Timing: cron patterns', () => {
  const reminder = cron(['0 10 * * *'])

  test('ten o’clock is ten in Seoul, whatever the season', ({ assert }) => {
    for (const date of ['2026-01-15', '2026-03-29', '2026-07-15', '2026-10-25', '2026-12-31']) {
      assert.equal(
        reminder
          .latest(at(`${date}T12:00:00+09:00`))
          ?.toUTC()
          .toISO(),
        `${date}T01:00:00.000Z`
      )
    }
  })

  test('a tick is due at its instant and not a millisecond before', ({ assert }) => {
    assert.equal(seoul(reminder.latest(at('2026-06-02T09:59:59.999+09:00'))), '2026-06-01 10:00:00')
    assert.equal(seoul(reminder.latest(at('2026-06-02T10:00:00.000+09:00'))), '2026-06-02 10:00:00')
    assert.equal(seoul(reminder.next(at('2026-06-02T09:59:59.999+09:00'))), '2026-06-02 10:00:00')
    assert.equal(seoul(reminder.next(at('2026-06-02T10:00:00.000+09:00'))), '2026-06-03 10:00:00')
  })

  test('several patterns make one timing', ({ assert }) => {
    const advance = cron(['0 * * * *', '5 0 * * *'])
    const midnight = at('2026-06-02T00:00:00+09:00')
    assert.equal(seoul(advance.next(midnight)), '2026-06-02 00:05:00')
    assert.equal(seoul(advance.latest(midnight.plus({ minutes: 30 }))), '2026-06-02 00:05:00')
    assert.equal(seoul(advance.latest(midnight.plus({ minutes: 61 }))), '2026-06-02 01:00:00')
  })

  test('an instant in another zone means the same tick', ({ assert }) => {
    assert.equal(seoul(reminder.latest(at('2026-06-01T22:00:00-04:00'))), '2026-06-02 10:00:00')
  })

  test('what is no pattern is refused when the timetable is read', ({ assert }) => {
    assert.throws(() => cron(['every morning']), /CronPattern/)
  })
})

test.group('Timing: intervals', () => {
  test('instances that start at different times mean the same ticks', ({ assert }) => {
    const minute = every({ minutes: 1 })
    assert.equal(seoul(minute.latest(at('2026-06-01T10:00:59+09:00'))), '2026-06-01 10:00:00')
    assert.equal(seoul(minute.latest(at('2026-06-01T10:01:00+09:00'))), '2026-06-01 10:01:00')
    assert.equal(seoul(minute.next(at('2026-06-01T10:01:00+09:00'))), '2026-06-01 10:02:00')
  })

  test('an interval of nothing is refused', ({ assert }) => {
    assert.throws(() => every({ seconds: 0 }), RangeError)
  })
})

test.group('Timing: missed ticks', () => {
  test('both ends are left out', ({ assert }) => {
    const hourly = cron(['0 * * * *'])
    const from = at('2026-06-01T10:00:00+09:00')
    assert.equal(ticksBetween(hourly, from, from.plus({ hours: 1 })), 0)
    assert.equal(ticksBetween(hourly, from, from.plus({ hours: 4 })), 3)
    assert.equal(ticksBetween(hourly, from.plus({ minutes: 1 }), from.plus({ hours: 4 })), 3)
  })

  test('counting ends at a thousand', ({ assert }) => {
    const from = at('2026-06-01T10:00:00+09:00')
    assert.equal(ticksBetween(every({ seconds: 1 }), from, from.plus({ days: 365 })), 1000)
  })
})

test.group('Timetable', () => {
  test('a job stands on it once', ({ assert }) => {
    const timetable = new Timetable()
    timetable.cron('reports:escalate', '0 17 * * *')
    assert.throws(() => timetable.every('reports:escalate', { minutes: 1 }), /already/)
  })
})

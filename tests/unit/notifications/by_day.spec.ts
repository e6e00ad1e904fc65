import { test } from '@japa/runner'
import { byDay } from '../../../resources/composables/notifications/by_day.js'

test.group('Notifications by day', () => {
  test('a day has one heading, and its rows are the newest first', ({ assert }) => {
    const rows = ['27T09:00', '25T09:00', '27T12:00', '26T23:59'].map((at) => ({
      at: `2026-11-${at}:00+09:00`,
    }))
    const days = byDay(rows, Date.parse('2026-11-27T13:00:00+09:00'))
    assert.deepEqual(
      days.map(({ date, which, rows: { length } }) => [date, which, length]),
      [
        ['2026-11-27', 'today', 2],
        ['2026-11-26', 'yesterday', 1],
        ['2026-11-25', null, 1],
      ]
    )
    assert.include(days[0].rows[0].at, '12:00')
  })
})

import { test } from '@japa/runner'
import { relativeTime } from '../../../resources/composables/relative_time.js'

const said = (at: string, now: string, locale = 'ko') =>
  relativeTime(Date.parse(`${at}+09:00`), Date.parse(`${now}+09:00`), locale)

test.group('Relative time', () => {
  test('days are those of the calendar in Seoul')
    .with([
      ['2026-11-29T06:42', '2026-11-27T18:00', '모레'],
      ['2026-11-28T23:59', '2026-11-27T00:01', '내일'],
      ['2026-11-29T00:01', '2026-11-27T23:59', '모레'],
      ['2026-12-01T00:00', '2026-11-27T23:59', '4일 후'],
      ['2026-11-26T00:01', '2026-11-27T23:59', '어제'],
      ['2026-11-25T23:59', '2026-11-27T23:58', '그저께'],
    ] as const)
    .run(({ assert }, [at, now, words]) => {
      assert.equal(said(at, now), words)
    })

  test('less than a day is told in hours and minutes', ({ assert }) => {
    assert.equal(said('2026-11-28T06:42', '2026-11-27T18:00'), '12시간 후')
    assert.equal(said('2026-11-27T17:55', '2026-11-27T18:00'), '5분 전')
    assert.equal(said('2026-11-27T18:00', '2026-11-27T18:00', 'en'), 'now')
  })

  test('what is long past has a date, what is far ahead has days to go', ({ assert }) => {
    assert.isNull(said('2026-10-01T12:00', '2026-11-27T12:00'))
    assert.equal(said('2027-01-06T12:00', '2026-11-27T12:00'), '40일 후')
  })
})

import fc from 'fast-check'
import { test } from '@japa/runner'
import { MOST, problemOf, spanBefore, stepsOf, UNITS, usualSpan } from '#models/dashboard/span'
import { addDays, daysBetween } from '#models/reservation/calendar'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
const unit = fc.constantFrom(...UNITS)

test.group('Spans of the dashboard', () => {
  test('steps cover a span without a gap, and none is in two weeks or months', ({ assert }) => {
    fc.assert(
      fc.property(day, fc.nat(400), unit, (from, length, by) => {
        const span = { from, to: addDays(from, length) }
        const steps = stepsOf(span, by)
        assert.equal(steps[0].from, span.from)
        assert.equal(steps.at(-1)!.to, span.to)
        for (const [at, step] of steps.entries()) {
          assert.isTrue(step.from <= step.to)
          if (at > 0) assert.equal(step.from, addDays(steps[at - 1].to, 1))
          const isMonday = new Date(step.from).getUTCDay() === 1
          if (by === 'day') assert.equal(step.from, step.to)
          if (by === 'week' && at > 0) assert.isTrue(isMonday)
          if (by === 'week') assert.isAtMost(daysBetween(step.from, step.to), 6)
          if (by === 'month') assert.equal(step.from.slice(0, 7), step.to.slice(0, 7))
        }
      })
    )
  })

  test('what is usual ends today, can be shown and is as long as its name says', ({ assert }) => {
    fc.assert(
      fc.property(day, unit, (today, by) => {
        const span = usualSpan(by, today)
        assert.equal(span.to, today)
        assert.isNull(problemOf(span, by, today))
        assert.lengthOf(stepsOf(span, by), { day: 30, week: 12, month: 12 }[by])
      })
    )
  })

  test('the span before is as long and ends the day before', ({ assert }) => {
    assert.deepEqual(spanBefore({ from: '2026-03-01', to: '2026-03-31' }), {
      from: '2026-01-29',
      to: '2026-02-28',
    })
    assert.deepEqual(spanBefore({ from: '2026-03-01', to: '2026-03-01' }), {
      from: '2026-02-28',
      to: '2026-02-28',
    })
  })

  test('names what cannot be shown', ({ assert }) => {
    const today = '2026-06-08'
    const problem = (from: string, to: string, by: 'day' | 'month') =>
      problemOf({ from, to }, by, today)
    assert.equal(problem('2026-06-02', '2026-06-01', 'day'), 'order')
    assert.equal(problem('2026-06-01', '2026-06-09', 'day'), 'future')
    assert.isNull(problem(addDays(today, 1 - MOST), today, 'day'))
    assert.equal(problem(addDays(today, -MOST), today, 'day'), 'length')
    assert.isNull(problem('2016-07-01', today, 'month'))
    assert.equal(problem('2016-06-30', today, 'month'), 'length')
    assert.equal(problem('0001-01-01', today, 'month'), 'length')
  })
})

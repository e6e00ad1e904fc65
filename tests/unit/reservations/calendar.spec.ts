import fc from 'fast-check'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import {
  addDays,
  dayOf,
  daysBetween,
  daysOf,
  dueOn,
  endOfDay,
  isDay,
  lastDayOut,
  lateDays,
  overlaps,
  rentalDays,
  rentalPeriod,
  startOfDay,
  subtract,
} from '#models/reservation/calendar'

const day = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2026-01-01', offset))

test.group('Calendar dates', () => {
  test('today is the date in Seoul, not in UTC', ({ assert }) => {
    assert.equal(dayOf(DateTime.fromISO('2026-11-22T14:59:59Z')), '2026-11-22')
    assert.equal(dayOf(DateTime.fromISO('2026-11-22T15:00:00Z')), '2026-11-23')
  })

  test('a day ends where the next begins, at 15:00 UTC', ({ assert }) => {
    assert.equal(endOfDay('2026-11-22').toUTC().toISO(), '2026-11-22T15:00:00.000Z')
    assert.equal(startOfDay('2026-11-22').toUTC().toISO(), '2026-11-21T15:00:00.000Z')
  })

  test('days are added over the ends of months and leap years', ({ assert }) => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01')
    assert.equal(addDays('2028-02-28', 1), '2028-02-29')
    assert.equal(addDays('2026-03-01', -1), '2026-02-28')
  })

  test('adding and counting days are inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
        return daysBetween(from, addDays(from, days)) === days
      })
    )
  })

  test('text that is no date is told apart', ({ assert }) => {
    assert.isTrue(isDay('2026-02-28'))
    for (const text of [
      '2026-02-29',
      '2026-2-1',
      '',
      'tomorrow',
      '2026-13-01',
      '2026-01-01T00:00',
      '9999-12-31',
    ]) {
      assert.isFalse(isDay(text), text)
    }
  })

  test('a rental of one day starts and ends on it', ({ assert }) => {
    assert.equal(rentalDays('2026-05-01', '2026-05-01'), 1)
    assert.deepEqual(daysOf(rentalPeriod('2026-05-01', '2026-05-01')), ['2026-05-01'])
  })

  test('rentals that touch do not overlap', ({ assert }) => {
    assert.isFalse(
      overlaps(rentalPeriod('2026-05-01', '2026-05-03'), rentalPeriod('2026-05-04', '2026-05-05'))
    )
    assert.isTrue(
      overlaps(rentalPeriod('2026-05-01', '2026-05-03'), rentalPeriod('2026-05-03', '2026-05-05'))
    )
  })
})

test.group('What is left of a period', () => {
  const whole = rentalPeriod('2026-05-01', '2026-05-10')

  test('taking out the middle leaves two ends', ({ assert }) => {
    assert.deepEqual(subtract(whole, [rentalPeriod('2026-05-03', '2026-05-04')]), [
      rentalPeriod('2026-05-01', '2026-05-02'),
      rentalPeriod('2026-05-05', '2026-05-10'),
    ])
  })

  test('taking out all of it, or what does not touch it, leaves nothing or everything', ({
    assert,
  }) => {
    assert.isEmpty(subtract(whole, [rentalPeriod('2026-04-01', '2026-06-01')]))
    assert.deepEqual(subtract(whole, [rentalPeriod('2026-05-11', '2026-06-01')]), [whole])
    assert.deepEqual(subtract(whole, []), [whole])
  })

  test('exactly the days that nobody took are left', ({ assert }) => {
    const periods = fc.array(fc.tuple(fc.integer({ min: -3, max: 14 }), fc.nat(5)), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(periods, (raw) => {
        const others = raw
          .map(([from, days]) =>
            rentalPeriod(addDays('2026-05-01', from), addDays('2026-05-01', from + days))
          )
          .sort((a, b) => a.startsOn.localeCompare(b.startsOn))
        const takenDays = new Set(others.flatMap(daysOf))
        assert.deepEqual(
          subtract(whole, others).flatMap(daysOf),
          daysOf(whole).filter((each) => !takenDays.has(each))
        )
      })
    )
  })
})

test.group('Due and late', () => {
  const rental = { endDate: '2026-05-10' }

  test('gear is due on the end day and late from the next', ({ assert }) => {
    assert.equal(dueOn(rental), '2026-05-10')
    assert.equal(lateDays(rental, '2026-05-09'), 0)
    assert.equal(lateDays(rental, '2026-05-10'), 0)
    assert.equal(lateDays(rental, '2026-05-12'), 2)
  })

  test('after a failed inspection it is due two days later', ({ assert }) => {
    const failed = {
      endDate: '2026-05-10',
      inspectionFailedAt: DateTime.fromISO('2026-05-01T15:00:00Z'),
    }
    assert.equal(dueOn(failed), '2026-05-04')
    assert.equal(lateDays(failed, '2026-05-06'), 2)
  })

  test('a parcel sent by the due day is never late, however long it travels', ({ assert }) => {
    assert.equal(lateDays({ ...rental, returnSentOn: '2026-05-10' }, '2026-05-20'), 0)
    assert.equal(lateDays({ ...rental, returnSentOn: '2026-05-13' }, '2026-05-20'), 3)
  })

  test('lateness stops on the day of the return', ({ assert }) => {
    assert.equal(lateDays({ ...rental, returnedOn: '2026-05-12' }, '2026-05-20'), 2)
  })

  test('gear that is out occupies today when the end has passed', ({ assert }) => {
    assert.equal(lastDayOut('2026-05-10', '2026-05-09'), '2026-05-10')
    assert.equal(lastDayOut('2026-05-10', '2026-05-13'), '2026-05-13')
  })
})

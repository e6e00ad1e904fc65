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
  heldPeriod,
  isDay,
  lastDayOut,
  lateDays,
  overlaps,
  rentalDays,
  rentalPeriod,
  startOfDay,
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

test.group('Held days', () => {
  test('the buffer follows the last day', ({ assert }) => {
    assert.deepEqual(heldPeriod('2026-05-01', '2026-05-03', 2, []), {
      startsOn: '2026-05-01',
      endsBefore: '2026-05-06',
    })
  })

  test('the buffer gives way to a block, the rental does not', ({ assert }) => {
    const block = { startsOn: '2026-05-05', endsBefore: '2026-05-20' }
    assert.equal(heldPeriod('2026-05-01', '2026-05-03', 4, [block]).endsBefore, '2026-05-05')

    const over = { startsOn: '2026-05-02', endsBefore: '2026-05-20' }
    assert.equal(heldPeriod('2026-05-01', '2026-05-03', 4, [over]).endsBefore, '2026-05-04')
  })

  test('held days always contain the rental, end before any block behind it and never outgrow the buffer', () => {
    fc.assert(
      fc.property(
        day,
        fc.nat(30),
        fc.nat(14),
        fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 1, max: 10 }))),
        (startsOn, length, buffer, raw) => {
          const lastDay = addDays(startsOn, length)
          const blocks = raw
            .map(([from, days]) => ({
              startsOn: addDays(startsOn, from),
              endsBefore: addDays(startsOn, from + days),
            }))
            .filter((block) => block.startsOn > lastDay)
          const held = heldPeriod(startsOn, lastDay, buffer, blocks)
          return (
            held.endsBefore > lastDay &&
            held.endsBefore <= addDays(lastDay, buffer + 1) &&
            blocks.every((block) => !overlaps(block, held))
          )
        }
      )
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

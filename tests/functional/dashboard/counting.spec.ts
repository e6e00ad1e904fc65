import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import DailyFigure from '#models/daily_figure'
import { trendOf } from '#models/dashboard/figures'
import clock from '#services/clock'
import { workOf } from '#services/scheduler/work'
import { aSmallShop, FIGURES, joined, NOON, shown, SPAN, staged } from './support.js'

const rows = () =>
  DailyFigure.query()
    .orderBy('day')
    .select('day', 'requests', 'newcomers', 'money_in')
    .pojo<Record<string, string | number>>()

test.group('Dashboard: days that are counted', (group) => {
  staged(group)

  test('say the same as the records, and today is added to them', async ({ assert }) => {
    await aSmallShop()
    const { steps, before } = await trendOf(SPAN, 'day')
    assert.deepEqual(await workOf('dashboard:count'), { days: 7 })
    assert.equal(await DailyFigure.countedUntil(), '2026-06-07')
    const counted = await trendOf(SPAN, 'day')
    assert.deepEqual(counted.steps, steps)
    assert.deepEqual(counted.before, before)
    assert.deepEqual(shown(counted.steps), FIGURES)
    await joined('2026-06-08T11:00+09:00')
    const { steps: now } = await trendOf(SPAN, 'day')
    assert.equal(now.at(-1)!.newcomers, FIGURES['2026-06-08'].newcomers! + 1)
  })

  test('are read, and not added up again', async ({ assert }) => {
    await aSmallShop()
    await DailyFigure.count()
    await db.from('daily_figures').where('day', '2026-06-02').update({ requests: 77 })
    const { steps } = await trendOf(SPAN, 'day')
    assert.equal(steps[1].requests, 77)
  })

  test('counting twice, and at once, changes nothing', async ({ assert }) => {
    await aSmallShop()
    await DailyFigure.count()
    const once = await rows()
    await Promise.all([DailyFigure.count(), DailyFigure.count({ all: true })])
    assert.lengthOf(once, 7)
    assert.deepEqual(await rows(), once)
  })

  test('what was written late is found by the next count, and by --all however late', async ({
    assert,
  }) => {
    await aSmallShop()
    await DailyFigure.count()
    const newcomersOf = async (day: string) => {
      const figure = await DailyFigure.findOrFail(day)
      return figure.newcomers
    }
    await joined('2026-06-05T12:00+09:00')
    await DailyFigure.count()
    assert.equal(await newcomersOf('2026-06-05'), 1)

    clock.freeze('2026-06-20T00:10+09:00')
    await DailyFigure.count()
    await joined('2026-06-05T13:00+09:00')
    await DailyFigure.count()
    assert.equal(await newcomersOf('2026-06-05'), 1)
    await DailyFigure.count({ all: true })
    assert.equal(await newcomersOf('2026-06-05'), 2)
  })

  test('whoever was killed has counted every day up to some day, and the next goes on', async ({
    assert,
  }) => {
    await joined('2025-06-01T12:00+09:00')
    await aSmallShop()
    const { steps } = await trendOf(SPAN, 'day')
    await assert.rejects(
      () =>
        DailyFigure.count({}, (done) => {
          if (done >= 184) throw new Error('killed')
        }),
      'killed'
    )
    const half = await rows()
    assert.lengthOf(half, 184)
    assert.equal(half[0].day, '2025-06-01')
    assert.equal(half.at(-1)!.day, '2025-12-01')
    const meanwhile = await trendOf(SPAN, 'day')
    assert.deepEqual(meanwhile.steps, steps)

    await DailyFigure.count()
    const whole = await rows()
    assert.lengthOf(whole, 372)
    const { steps: after } = await trendOf(SPAN, 'day')
    assert.deepEqual(after, steps)
  })

  test('an empty shop has no days', async ({ assert }) => {
    clock.freeze(DateTime.fromISO(NOON))
    assert.isNull(await DailyFigure.countedUntil())
    assert.equal(await DailyFigure.count(), 0)
    const { total } = await trendOf(SPAN, 'day')
    assert.isTrue(Object.values(total).every((value) => value === 0))
  })
})

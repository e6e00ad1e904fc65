import { DateTime } from 'luxon'
import type { Group } from '@japa/runner/core'
import db from '@adonisjs/lucid/services/db'
import { NOTHING, type Figures } from '#models/dashboard/sums'
import type { Step } from '#models/dashboard/figures'
import clock from '#services/clock'
import { setTheTill, usableAccount } from '#tests/functional/payouts/support'
import { leave } from '#tests/functional/reports/support'
import {
  cancel,
  gear,
  pay,
  person,
  photo,
  requested,
  says,
  settleEffects,
} from '#tests/functional/reservations/support'

export function staged(group: Group) {
  group.each.setup(() => {
    const { tidyUp } = setTheTill()
    return async () => {
      await db.from('daily_figures').delete()
      await leave()
      await tidyUp()
    }
  })
}

/** Eight days of June, the last of which is today. */
export const SPAN = { from: '2026-06-01', to: '2026-06-08' }
export const NOON = '2026-06-08T12:00+09:00'

/** What those days come to. */
export const FIGURES: Record<string, Partial<Figures>> = {
  '2026-06-01': { requests: 1 },
  '2026-06-02': { requests: 1, newcomers: 2, moneyIn: 80_000 },
  '2026-06-03': { moneyIn: 60_000, moneyOut: 60_000 },
  '2026-06-06': { completed: 1, moneyOut: 50_000, fees: 1_500 },
  '2026-06-08': { requests: 1, newcomers: 1, moneyOut: 28_500 },
}

/**
 * A rental of three days that is asked for in the last moment of a day in Seoul and paid in the first of the next; one
 * of a day that is paid and then cancelled by its host; and a request of today.
 */
export async function aSmallShop() {
  const { listing, host } = await gear()
  await usableAccount(host)

  clock.freeze('2026-06-01T23:59:59.999+09:00')
  const { reservation: asked, guest } = await requested(listing, { from: 3, to: 5 })
  clock.freeze('2026-06-02T00:00+09:00')
  const approved = await asked.approve(says(host, asked))
  const { reservation: paid } = await pay(approved, guest)
  await joined('2026-06-02T00:00+09:00')
  await joined('2026-06-02T23:59:59.999+09:00')

  clock.freeze('2026-06-02T12:00+09:00')
  const other = await requested(listing, { from: 10, to: 10 })
  clock.freeze('2026-06-03T09:00+09:00')
  const taken = await other.reservation.approve(says(host, other.reservation))
  const { reservation: unlucky } = await pay(taken, other.guest)
  await cancel(unlucky, host)
  await settleEffects()

  clock.freeze('2026-06-04T12:00+09:00')
  const received = await paid.receive(says(guest, paid))
  const renting = await received.passInspection(says(guest, received))
  clock.freeze('2026-06-06T08:00+09:00')
  const returning = await renting.return(says(guest, renting))
  const back = await returning.handBack(says(guest, returning), { photos: [await photo(guest)] })
  await back.complete(says(host, back))
  await settleEffects()

  clock.freeze(NOON)
  await payAll()
  await requested(listing, { from: 20, to: 21 })
  await joined('2026-06-08T08:00+09:00')
  return { listing, host }
}

async function payAll() {
  const { default: Payout } = await import('#models/payout')
  for (const payout of await Payout.query().where('status', 'pending')) await payout.execute()
}

export function joined(at: string) {
  return person({ createdAt: DateTime.fromISO(at) as DateTime<true> })
}

/** The figures by the first day of their step; steps without anything are left out. */
export function shown(steps: Step[]) {
  return Object.fromEntries(
    steps.flatMap(({ from, to: _, ...figures }) => {
      const some = Object.entries(figures).filter(([, value]) => value !== 0)
      return some.length > 0 ? [[from, Object.fromEntries(some)]] : []
    })
  )
}

export function all(some: Partial<Figures>): Figures {
  return { ...NOTHING, ...some }
}

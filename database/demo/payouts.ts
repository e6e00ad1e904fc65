import logger from '@adonisjs/core/services/logger'
import { demoAccountOf, demoFates, WITHOUT_ACCOUNT, type Fate } from '#database/data/demo_payouts'
import { demoPeople } from '#database/data/demo_people'
import type { Timeline } from '#database/demo/moments'
import type { Neighbours } from '#database/demo/people'
import type { Shelf } from '#database/demo/shelf'
import BankAccount from '#models/bank_account'
import Payout from '#models/payout'
import { exportPayouts } from '#models/payout/exporting'
import clock from '#services/clock'
import payouts from '#services/payouts/payouts'

/** Hosts said where to send their money soon after they joined. */
export async function openAccounts(neighbours: Neighbours, timeline: Timeline) {
  try {
    for (const [index, { key, name, joinedDaysAgo }] of demoPeople.entries()) {
      if (key === WITHOUT_ACCOUNT) continue
      clock.freeze(timeline.instant({ day: 1 - joinedDaysAgo, at: '09:40' }))
      await BankAccount.enter(neighbours.get(key)!, { ...demoAccountOf(index), holder: name })
    }
  } finally {
    clock.restore()
  }
}

/** Pays what the rentals earned, each a minute after it was earned, as the scheduler would have. */
export async function payHosts(shelf: Shelf) {
  const fates = new Map<number, Fate>(
    Object.entries(demoFates).map(([key, fate]) => [shelf.listing(key).id, fate])
  )
  const earned = await Payout.query().preload('reservation')
  earned.sort((a, b) => dueAt(a) - dueAt(b))
  const last = new Map(earned.map((payout) => [payout.reservation.listingId, payout.id]))
  const fateOf = ({ id, reservation: { listingId } }: Payout) =>
    last.get(listingId) === id ? fates.get(listingId) : undefined
  earned.sort((a, b) => dueAt(a) - dueAt(b) || order(fateOf(a)) - order(fateOf(b)))

  try {
    for (const payout of earned) {
      clock.freeze(payout.reservation.payoutDueAt!.plus({ minutes: 1 }))
      await settle(payout, fateOf(payout))
    }
  } finally {
    clock.restore()
  }
}

async function settle(payout: Payout, fate: Fate | undefined) {
  switch (fate) {
    case 'refused':
      return refuse(payout)
    case 'exported':
      return exportPayouts('operator')
    case 'held':
      return payout.hold()
    default:
      return payout.execute()
  }
}

/** Every attempt is refused, until only an operator can start another. */
async function refuse(payout: Payout) {
  const level = logger.level
  const bank = payouts.fake()
  logger.level = 'silent'
  try {
    for (;;) {
      bank.failNext('refuse')
      if ((await payout.execute()) === 'gave_up') return
      await payout.refresh()
      clock.freeze(payout.nextAttemptAt!)
    }
  } finally {
    logger.level = level
    payouts.restore()
  }
}

/** A file takes whatever is due with it: what is sent at the same moment goes first. */
const order = (fate: Fate | undefined) => (fate === 'exported' ? 1 : 0)

const dueAt = ({ reservation }: Payout) => reservation.payoutDueAt!.toMillis()

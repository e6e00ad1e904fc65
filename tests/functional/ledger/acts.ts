import type { Assert } from '@japa/assert'
import type Listing from '#models/listing'
import Payment from '#models/payment'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import RefusalException from '#exceptions/refusal_exception'
import type FakeProvider from '#services/payments/fake'
import type FakePayouts from '#services/payouts/fake'
import type { Ask } from '#models/reservation/acting'
import type { Action } from '#models/reservation/actions'
import { photo } from '../reservations/support.js'

export type Tally = Record<string, number>

export type World = {
  listing: Listing
  host: User
  guests: User[]
  moderator: User
  provider: FakeProvider
  bank: FakePayouts
  assert: Assert
  seen: Tally
}

type Acting = {
  world: World
  reservation: Reservation
  by: User
  says: Ask
  /** 0 to 100, for whatever has an amount. */
  part: number
}

const because = '사정이 있어요'
const parcel = { carrier: 'CJ대한통운', trackingNumber: '123456789012' }

/** How each action of a reservation's page is really done. */
export const ACTS: Partial<Record<Action, (acting: Acting) => Promise<unknown>>> = {
  approve: ({ reservation, says }) => reservation.approve(says),
  reject: ({ reservation, says }) => reservation.reject(says, { reason: because }),
  pay,
  cancel,
  ship: ({ reservation, says }) => reservation.ship(says, parcel),
  handOver: ({ reservation, says }) =>
    reservation.handOver(says, { code: reservation.handoverCode! }),
  receive: ({ reservation, says }) => reservation.receive(says),
  reportNoShow: ({ reservation, says }) => reservation.reportNoShow(says, { reason: because }),
  turnDownReport: ({ reservation, says }) => reservation.turnDownReport(says, { reason: because }),
  acceptGear: ({ reservation, says }) => reservation.passInspection(says),
  refuseGear: async ({ reservation, says, by }) =>
    reservation.failInspection(says, { reason: because, photos: [await photo(by)] }),
  startReturn: ({ reservation, says }) => reservation.return(says),
  sendBack: ({ reservation, says }) => reservation.sendBack(says, parcel),
  handBack: async ({ reservation, says, by }) =>
    reservation.handBack(says, { photos: [await photo(by)] }),
  confirmReturn: ({ reservation, says }) => reservation.takeBack(says),
  objectToInspection: ({ reservation, says }) =>
    reservation.objectToInspection(says, { reason: because }),
  reportLost: ({ reservation, says }) => reservation.reportLost(says, { note: because }),
  complete: ({ reservation, says }) => reservation.complete(says),
  claim: ({ reservation, says, part }) =>
    reservation.fileClaim(says, {
      amounts: { late: share(reservation.deposit, part) },
      reason: because,
    }),
  acceptClaim: ({ reservation, says }) => reservation.acceptClaim(says),
  objectToClaim: ({ reservation, says }) => reservation.objectToClaim(says, { reason: because }),
  withdrawClaim: ({ reservation, says }) => reservation.withdrawClaim(says),
  lowerClaim: ({ reservation, says, part }) =>
    reservation.lowerClaim(says, {
      amount: Math.min(share(reservation.claim.amount, part), reservation.claim.amount - 1),
    }),
  decideClaim: ({ reservation, says, part }) =>
    reservation.decideClaim(says, {
      amount: Math.floor((reservation.claim.amount * part) / 100),
      reason: because,
    }),
  decideRent: ({ reservation, says, part }) =>
    reservation.decideRent(says, {
      percent: ([0, 50, 100] as const)[part % 3],
      reason: because,
    }),
}

/** Starts a payment; then it is confirmed once or twice, beside a second tab's, or not at all for now. */
async function pay({ world, reservation, by, part }: Acting) {
  const { payment } = await Payment.start(reservation, by)
  if (part % 5 === 0) return
  if (part % 5 === 1) {
    const { payment: other } = await Payment.start(reservation, by)
    await confirm(world, other)
  }
  await confirm(world, payment)
  if (part % 5 === 2) {
    await confirm(world, payment)
    count(world, 'paid once more')
  }
}

/** Whoever waits comes back, late or after a time-out: each order is confirmed with what it has. */
export async function confirmAgain(world: World) {
  const open = await Payment.query()
    .whereHas('reservation', (reservation) => reservation.where('listing_id', world.listing.id))
    .where('status', 'ready')
    .orderBy('id', 'desc')
  for (const payment of open) {
    await confirm(world, payment).catch((error) => {
      if (!(error instanceof RefusalException)) throw error
    })
  }
}

async function confirm(world: World, { orderId, amount }: Payment) {
  const providerKey = world.provider.keyOf(orderId)
  try {
    const { isLate } = await Payment.confirm({ orderId, providerKey, amount })
    if (isLate) count(world, 'late payment')
  } catch (error) {
    const isRefused = error instanceof RefusalException && !error.is('paymentUnknown')
    count(world, isRefused ? 'refused payment' : 'unknown outcome')
    throw error
  }
}

/** What was shown is what is done. */
async function cancel({ world, reservation, by, says }: Acting) {
  const preview = await reservation.cancellationPreview(by)
  const before = { rent: reservation.refundedRent, deposit: reservation.refundedDeposit }
  const cancelled = await reservation.cancel(says, {
    reason: because,
    expected: preview ?? undefined,
  })
  world.assert.deepEqual(
    {
      rent: cancelled.refundedRent - before.rent,
      deposit: cancelled.refundedDeposit - before.deposit,
    },
    { rent: preview?.refundedRent ?? 0, deposit: preview?.refundedDeposit ?? 0 },
    'the preview is what was done'
  )
}

function share(amount: number, part: number): number {
  return Math.max(1, Math.floor((amount * part) / 100))
}

function count({ seen }: World, what: string) {
  seen[what] = (seen[what] ?? 0) + 1
}

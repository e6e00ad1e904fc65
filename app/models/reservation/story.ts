import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import LedgerEntry from '#models/ledger_entry'
import Payment from '#models/payment'
import Payout from '#models/payout'
import Refund from '#models/refund'
import Reservation from '#models/reservation'
import ReservationEvent from '#models/reservation_event'

/** Everything that happened to one reservation and its money, as staff look at it. */
export type Story = {
  reservation: Reservation
  events: ReservationEvent[]
  payments: Payment[]
  refunds: Refund[]
  payout: Payout | null
  ledger: LedgerEntry[]
}

/** @returns null when nobody has such a reservation */
export async function storyOf(client: QueryClientContract, ulid: string): Promise<Story | null> {
  const reservation = await Reservation.query({ client })
    .where('ulid', ulid)
    .preload('claim')
    .first()
  if (!reservation) return null
  const of = { reservationId: reservation.id }
  const [events, payments, refunds, payout, ledger] = await Promise.all([
    ReservationEvent.query({ client }).where(of).orderBy('version').orderBy('id'),
    Payment.query({ client }).where(of).orderBy('id'),
    Refund.query({ client }).where(of).orderBy('id'),
    Payout.query({ client }).where(of).first(),
    LedgerEntry.query({ client }).where(of).orderBy('id'),
  ])
  return { reservation, events, payments, refunds, payout, ledger }
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import LedgerEntry from '#models/ledger_entry'
import type Payment from '#models/payment'
import type Payout from '#models/payout'
import type Refund from '#models/refund'
import clock from '#services/clock'

export const ACCOUNTS = [
  'provider_cash',
  'rent_held',
  'deposits_held',
  'refunds_payable',
  'host_payable',
  'platform_revenue',
] as const
export type Account = (typeof ACCOUNTS)[number]

/** Which account each movement takes from (credit) and gives to (debit); the table refuses others. */
const MOVEMENTS = {
  rent_paid: ['provider_cash', 'rent_held'],
  deposit_paid: ['provider_cash', 'deposits_held'],
  late_paid: ['provider_cash', 'refunds_payable'],
  rent_returned: ['rent_held', 'refunds_payable'],
  deposit_returned: ['deposits_held', 'refunds_payable'],
  refunded: ['refunds_payable', 'provider_cash'],
  rent_earned: ['rent_held', 'host_payable'],
  fee_earned: ['rent_held', 'platform_revenue'],
  claim_accepted: ['deposits_held', 'host_payable'],
  paid_out: ['host_payable', 'provider_cash'],
  refund_wired: ['refunds_payable', 'provider_cash'],
} as const satisfies Record<string, readonly [debit: Account, credit: Account]>
export type MovementKind = keyof typeof MOVEMENTS
export const KINDS = Object.keys(MOVEMENTS) as MovementKind[]

type Amounts = Partial<Record<MovementKind, number>>
type Source = { reservationId: number; paymentId: number; refundId?: number; payoutId?: number }

/** The provider took the guest's money for a reservation that awaited it. */
export function postPayment(
  trx: TransactionClientContract,
  payment: Payment,
  { rent, deposit }: { rent: number; deposit: number }
): Promise<void> {
  return post(trx, sourceOf(payment), { rent_paid: rent, deposit_paid: deposit })
}

/** The provider took money that nobody waited for any more: it is owed back at once. */
export function postLatePayment(trx: TransactionClientContract, payment: Payment): Promise<void> {
  return post(trx, sourceOf(payment), { late_paid: payment.amount })
}

/** Something goes back to the guest; money that came too late is owed back already. */
export function postRefundOwed(trx: TransactionClientContract, refund: Refund): Promise<void> {
  const { kind, rent, deposit } = refund
  const isOwed = kind === 'late_payment'
  return post(
    trx,
    ofRefund(refund),
    isOwed ? {} : { rent_returned: rent, deposit_returned: deposit }
  )
}

/** The provider gave it back. */
export function postRefund(trx: TransactionClientContract, refund: Refund): Promise<void> {
  return post(trx, ofRefund(refund), { refunded: refund.amount })
}

/** The bank carried it to the guest's account. */
export function postRefundWired(trx: TransactionClientContract, refund: Refund): Promise<void> {
  return post(trx, ofRefund(refund), { refund_wired: refund.amount })
}

/** The host has earned rent and what was accepted of a claim, the platform its fee. */
export function postEarnings(
  trx: TransactionClientContract,
  payout: Payout,
  payment: Payment
): Promise<void> {
  const { keptRent, platformFee, claim } = payout
  return post(trx, ofPayout(payout, payment), {
    rent_earned: keptRent - platformFee,
    fee_earned: platformFee,
    claim_accepted: claim,
  })
}

/** The host was paid. */
export function postPayout(
  trx: TransactionClientContract,
  payout: Payout,
  payment: Payment
): Promise<void> {
  return post(trx, ofPayout(payout, payment), { paid_out: payout.amount })
}

/** Writes one entry for each amount above 0. A movement that was made already is refused by its unique key. */
async function post(trx: TransactionClientContract, source: Source, amounts: Amounts) {
  const entries = KINDS.filter((kind) => (amounts[kind] ?? 0) > 0).map((kind) => {
    const [debit, credit] = MOVEMENTS[kind]
    return { ...source, kind, debit, credit, amount: amounts[kind]!, createdAt: clock.now() }
  })
  await LedgerEntry.createMany(entries, { client: trx })
}

function sourceOf({ id, reservationId }: Payment): Source {
  return { paymentId: id, reservationId }
}

function ofRefund({ id, paymentId, reservationId }: Refund): Source {
  return { refundId: id, paymentId, reservationId }
}

function ofPayout({ id, reservationId }: Payout, payment: Payment): Source {
  return { payoutId: id, paymentId: payment.id, reservationId }
}

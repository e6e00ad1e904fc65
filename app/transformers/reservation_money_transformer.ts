import { BaseTransformer } from '@adonisjs/core/transformers'
import { bankName } from '#database/data/banks'
import type Payout from '#models/payout'
import type Refund from '#models/refund'
import { takesAccount } from '#models/refund/account'
import type Reservation from '#models/reservation'
import { payoutFor } from '#models/reservation/claims'
import { isTerminal } from '#models/reservation/flow'
import type { Role } from '#models/reservation/actions'

/**
 * Where the money of a reservation is; `payments`, `claim`, `refunds` with `account` and `transfers` and,
 * for others than the guest, `payout` are to be loaded.
 */
export default class ReservationMoneyTransformer extends BaseTransformer<Reservation> {
  constructor(
    resource: Reservation,
    protected role: Role,
    protected locale: string,
    /** What was paid, given back and paid out: not for moderators who are no admins. */
    protected hasRecords = role !== 'moderator'
  ) {
    super(resource)
  }

  toObject() {
    const reservation = this.resource
    return {
      ...this.pick(reservation, ['rent', 'deposit', 'total', 'keptRent', 'cancellationPolicy']),
      lines: reservation.priceLines,
      claimed: this.resource.claim?.decidedAmount ?? 0,
      depositStatus: this.depositStatus(),
      payment: this.payment(),
      unusedPayments: this.unusedPayments(),
      refunds: this.seesPaid() ? reservation.refunds.map((refund) => this.refund(refund)) : [],
      refundAccount: this.refundAccount(),
      payout: this.role === 'guest' || !this.hasRecords ? null : this.payout(),
    }
  }

  /** The host is paid by the platform and has no part in what the guest paid it. */
  private seesPaid() {
    return this.hasRecords && this.role !== 'host'
  }

  private payment() {
    const payment = this.resource.payments.find(({ counts }) => counts)
    return payment && this.seesPaid()
      ? {
          orderId: payment.orderId,
          amount: payment.amount,
          method: payment.method,
          provider: payment.provider,
          paidAt: payment.paidAt?.toISO() ?? null,
        }
      : null
  }

  /** Money that came twice or too late; it goes back by itself. */
  private unusedPayments() {
    if (!this.seesPaid()) return []
    return this.resource.payments
      .filter(({ status, counts }) => status === 'paid' && !counts)
      .map(({ ulid, amount, paidAt }) => ({ ulid, amount, paidAt: paidAt?.toISO() ?? null }))
  }

  private refund(refund: Refund) {
    return {
      ...this.pick(refund, ['ulid', 'kind', 'rent', 'deposit', 'amount', 'status']),
      at: (refund.doneAt ?? refund.createdAt).toISO()!,
      account: this.accountOf(refund),
    }
  }

  /** Where it went by bank, or is to go: masked, like everywhere. */
  private accountOf({ account, transfers }: Refund) {
    const known = transfers.find(({ outcome }) => outcome !== 'refused') ?? account
    return known
      ? { bank: bankName(known.bankCode, this.locale), number: known.numberMasked }
      : null
  }

  /** What waits for the guest to say where it goes, and what may still be corrected. */
  private refundAccount() {
    if (this.role !== 'guest') return null
    const open = this.resource.refunds.filter((refund) => takesAccount(refund))
    if (open.length === 0) return null
    return {
      amount: open.reduce((sum, { amount }) => sum + amount, 0),
      isNeeded: open.some(({ status }) => status === 'needs_account'),
      isRefused: open.some(({ transfers }) => transfers.length > 0),
    }
  }

  private depositStatus() {
    const { deposit, status, paidAt, refunds, claim } = this.resource
    if (deposit === 0) return 'none' as const
    if (paidAt === null) return isTerminal(status) ? ('neverPaid' as const) : ('unpaid' as const)
    const parts = refunds.filter((each) => each.deposit > 0 && each.kind !== 'late_payment')
    const refund = parts.find((each) => each.status !== 'done') ?? parts[0]
    if (refund) {
      const isPart = parts.reduce((sum, each) => sum + each.deposit, 0) < deposit
      if (refund.status === 'waiting_operator') return 'delayed' as const
      if (refund.status === 'needs_account') return 'needsAccount' as const
      if (refund.status === 'pending') return 'refunding' as const
      return isPart ? ('partlyRefunded' as const) : ('refunded' as const)
    }
    if (status === 'CLAIMING') return 'claimed' as const
    return claim?.decidedAmount === deposit ? ('kept' as const) : ('held' as const)
  }

  /** What the host is to get, as far as it is known now. */
  private payout() {
    const { rent, keptRent, platformFeeBps, claim, status } = this.resource
    if (status === 'REJECTED' || (status === 'CANCELLED' && !keptRent)) return null
    const kept = keptRent ?? rent
    const claimed = claim?.decidedAmount ?? 0
    return {
      kept,
      claimed,
      isFinal: keptRent !== null,
      status: this.payoutStatus(),
      ...payoutFor(kept, claimed, platformFeeBps),
    }
  }

  private payoutStatus(): Payout['status'] | null {
    return this.resource.payout?.status ?? null
  }
}

import type { LucidModel } from '@adonisjs/lucid/types/model'
import { daysOn, oneOf } from '#models/admin/days'
import type { List, ListQuery } from '#models/admin/list'
import Payment from '#models/payment'
import Payout from '#models/payout'
import Refund from '#models/refund'
import { anywhere, isAscii } from '#services/shared/like'

/** What guests paid, or began to pay. */
export const PAYMENTS: List<typeof Payment> = {
  name: 'payments',
  model: Payment,
  load: (query) => void query.preload('reservation'),
  search: searchIn('payments', ['ulid', 'order_id', 'provider_key']),
  filters: {
    status: oneOf('payments.status', ['ready', 'paid', 'failed', 'expired']),
    provider: oneOf('payments.provider', ['sandbox', 'toss']),
    ...daysOn('payments.created_at'),
  },
  sorts: { created: 'payments.id', amount: 'payments.amount' },
}

/** What goes back to guests. */
export const REFUNDS: List<typeof Refund> = {
  name: 'refunds',
  model: Refund,
  load: (query) => void query.preload('reservation'),
  search: searchIn('refunds', ['ulid', 'provider_reference']),
  filters: {
    status: oneOf('refunds.status', ['waiting_operator', 'pending', 'needs_account', 'done']),
    kind: oneOf('refunds.kind', [
      'cancellation',
      'deposit',
      'claim_rest',
      'failed_inspection',
      'late_payment',
      'by_hand',
    ]),
    ...daysOn('refunds.created_at'),
  },
  sorts: { created: 'refunds.id', amount: 'refunds.amount' },
}

/** What hosts are paid. */
export const PAYOUTS: List<typeof Payout> = {
  name: 'payouts',
  model: Payout,
  load: (query) => void query.preload('reservation').preload('host'),
  search: searchIn('payouts', ['ulid']),
  filters: {
    status: oneOf('payouts.status', [
      'waiting_operator',
      'pending',
      'needs_account',
      'held',
      'sent',
    ]),
    host: { is: 'id', narrow: (query, id) => void query.where('payouts.host_id', id) },
    ...daysOn('payouts.created_at'),
  },
  sorts: { created: 'payouts.id', amount: 'payouts.amount' },
}

/** Its own numbers, the number of its reservation, or words of what was rented. */
function searchIn<M extends LucidModel>(table: string, numbers: string[]) {
  return (query: ListQuery<M>, words: string): void => {
    void query.where((any) => {
      if (isAscii(words)) {
        for (const column of numbers) void any.orWhere(`${table}.${column}`, words)
      }
      void any.orWhereIn(`${table}.reservation_id`, (reservations) => {
        void reservations
          .from('reservations')
          .where((one) => {
            void one.where('title', 'like', anywhere(words))
            if (isAscii(words)) void one.orWhere('ulid', words)
          })
          .select('id')
      })
    })
  }
}

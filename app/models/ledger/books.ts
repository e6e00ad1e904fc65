import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { isTerminal, type State } from '#models/reservation/flow'
import { ACCOUNTS, KINDS, type Account, type MovementKind } from './movements.js'

/** Everything that is known of one reservation's money, from both sides. Amounts are whole won. */
export type Book = {
  ulid: string
  rent: number
  deposit: number
  refundedRent: number
  refundedDeposit: number
  /** Over, and nobody has a decision to make about its rent. */
  isSettled: boolean
  /** What the payment that counts took, and what others took. */
  paid: number
  late: number
  /** Refunds written down for the payment that counts, and for the others. */
  owed: { rent: number; deposit: number }
  lateOwed: number
  /** Refunds that the provider confirmed, and those that the bank carried. */
  done: number
  wired: number
  payout: { keptRent: number; fee: number; claim: number; amount: number; isSent: boolean } | null
  entries: number
  moved: Record<MovementKind, number>
  balances: Record<Account, number>
}

type Row = Record<string, string | number | null> & { id: number; ulid: string; status: State }

const BATCH = 1_000

/** The books of all reservations, or of these, oldest first. */
export async function* books(client: QueryClientContract, of?: number[]): AsyncGenerator<Book> {
  let after = 0
  for (;;) {
    const ids = await idsAfter(client, after, of)
    if (ids.length === 0) return
    const [rows] = await client.rawQuery(SQL, { ids })
    for (const row of rows as Row[]) yield bookOf(row)
    after = ids.at(-1)!
  }
}

async function idsAfter(client: QueryClientContract, after: number, of?: number[]) {
  const query = client.from('reservations').where('id', '>', after).orderBy('id').limit(BATCH)
  if (of) void query.whereIn('id', of)
  const rows = await query.select('id')
  return rows.map(({ id }) => id as number)
}

const sumOf = (kinds: readonly MovementKind[]) =>
  kinds.map((kind) => `SUM(IF(kind = '${kind}', amount, 0)) AS ${kind}`).join(', ')
const balanceOf = (account: Account) =>
  `SUM(IF(debit = '${account}', amount, 0)) - SUM(IF(credit = '${account}', amount, 0)) AS ${account}`

const SQL = `
  SELECT r.id, r.ulid, r.status, r.rent, r.deposit, r.refunded_rent, r.refunded_deposit, r.kept_rent,
    p.*, f.*, o.kept_rent AS payout_rent, o.platform_fee, o.claim, o.amount AS payout_amount, o.status AS payout_status, l.*
  FROM reservations r
  LEFT JOIN (
    SELECT reservation_id, SUM(IF(counts, amount, 0)) AS paid, SUM(IF(counts, 0, amount)) AS late
    FROM payments WHERE status = 'paid' AND reservation_id IN (:ids) GROUP BY reservation_id
  ) p ON p.reservation_id = r.id
  LEFT JOIN (
    SELECT b.reservation_id, SUM(IF(q.counts, b.rent, 0)) AS owed_rent,
      SUM(IF(q.counts, b.deposit, 0)) AS owed_deposit, SUM(IF(q.counts, 0, b.amount)) AS late_owed,
      SUM(IF(b.status = 'done' AND b.way = 'provider', b.amount, 0)) AS done,
      SUM(IF(b.status = 'done' AND b.way = 'bank', b.amount, 0)) AS wired
    FROM refunds b JOIN payments q ON q.id = b.payment_id
    WHERE b.reservation_id IN (:ids) GROUP BY b.reservation_id
  ) f ON f.reservation_id = r.id
  LEFT JOIN payouts o ON o.reservation_id = r.id
  LEFT JOIN (
    SELECT reservation_id, COUNT(*) AS entries, ${sumOf(KINDS)}, ${ACCOUNTS.map(balanceOf).join(', ')}
    FROM ledger_entries WHERE reservation_id IN (:ids) GROUP BY reservation_id
  ) l ON l.reservation_id = r.id
  WHERE r.id IN (:ids) ORDER BY r.id`

function bookOf(row: Row): Book {
  const won = (column: string) => Number(row[column] ?? 0)
  return {
    ulid: row.ulid,
    rent: won('rent'),
    deposit: won('deposit'),
    refundedRent: won('refunded_rent'),
    refundedDeposit: won('refunded_deposit'),
    isSettled: isTerminal(row.status) && row.kept_rent !== null,
    paid: won('paid'),
    late: won('late'),
    owed: { rent: won('owed_rent'), deposit: won('owed_deposit') },
    lateOwed: won('late_owed'),
    done: won('done'),
    wired: won('wired'),
    payout:
      row.payout_amount === null
        ? null
        : {
            keptRent: won('payout_rent'),
            fee: won('platform_fee'),
            claim: won('claim'),
            amount: won('payout_amount'),
            isSent: row.payout_status === 'sent',
          },
    entries: won('entries'),
    moved: Object.fromEntries(KINDS.map((kind) => [kind, won(kind)])) as Book['moved'],
    balances: Object.fromEntries(
      ACCOUNTS.map((account) => [account, won(account)])
    ) as Book['balances'],
  }
}

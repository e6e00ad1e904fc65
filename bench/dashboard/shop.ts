import type { Pool, PoolConnection } from 'mysql2/promise'
import { emptyTables, insertMany } from '../support/rows.js'

/** Movements of money of each reservation. */
export const MOVEMENTS = 10
const DAYS = 730
const PEOPLE = 20_000
const RUNS = 200_000
const EFFECTS = 20_000
const BATCH = 10_000

/** Everything lies evenly in the last two years: the nth of `of` happened then. */
const when = (of: number) => `UTC_TIMESTAMP(3) - INTERVAL (seq * ${DAYS * 86_400} / ${of}) SECOND`

/**
 * Two years of a shop of `size` reservations, each with ten movements of money, with people, runs of jobs and
 * effects, and a little that waits. The database makes the rows; keys are not checked meanwhile.
 */
export async function stockShop(
  pool: Pool,
  size: number,
  progress: (text: string) => void
): Promise<void> {
  if (await isStocked(pool, size)) return
  progress(`${size} reservations are made`)
  await emptyTables(pool)
  const client = await pool.getConnection()
  await client.query('SET SESSION foreign_key_checks = 0, SESSION unique_checks = 0')
  await people(client)
  const listingId = await aListing(client)
  for (let at = 1; at <= size; at += BATCH) {
    const part = `seq_${at}_to_${Math.min(at + BATCH - 1, size)}`
    await reservations(client, part, { of: size, listingId })
    await money(client, part, size)
    progress(`${Math.min(at + BATCH - 1, size)} of ${size}, each with its money`)
  }
  await claims(client)
  await work(client)
  await client.query('SET SESSION foreign_key_checks = 1, SESSION unique_checks = 1')
  await client.query(
    'ANALYZE TABLE reservations, ledger_entries, users, job_runs, outbox_messages, refunds, payouts'
  )
  client.release()
}

export async function countOf(pool: Pool, table: string): Promise<number> {
  const [[{ many }]] = (await pool.query(`SELECT COUNT(*) AS many FROM ${table}`)) as unknown as [
    [{ many: number }],
  ]
  return Number(many)
}

async function isStocked(pool: Pool, size: number): Promise<boolean> {
  return (
    (await countOf(pool, 'reservations')) === size &&
    (await countOf(pool, 'ledger_entries')) === size * MOVEMENTS
  )
}

async function people(client: PoolConnection) {
  await client.query(
    `INSERT INTO users (email, nickname, terms_version, privacy_version, consented_at, created_at)
     SELECT CONCAT('neighbour', seq, '@bench.test'), CONCAT('neighbour', seq), '1', '1', ${when(PEOPLE)}, ${when(PEOPLE)}
     FROM seq_1_to_${PEOPLE}`
  )
}

async function aListing(client: PoolConnection): Promise<number> {
  const [categoryId] = await insertMany(client, 'categories', [
    { slug: 'bench', name: 'bench', name_en: 'bench' },
  ])
  const [id] = await insertMany(client, 'listings', [
    {
      host_id: 1,
      category_id: categoryId,
      title: 'Gear of the bench',
      content: 'Gear of the bench',
      fee: 10_000,
      deposit: 50_000,
      receive_method: 'DIRECT',
      return_method: 'DIRECT',
      cancellation_policy: 'flexible',
      status: 'published',
    },
  ])
  return id
}

/** The newest thousandth part still goes on, and some of it waits for a moderator. */
async function reservations(
  client: PoolConnection,
  part: string,
  { of, listingId }: { of: number; listingId: number }
) {
  const isOpen = `seq <= ${of} / 100`
  await client.query(
    `INSERT INTO reservations (id, ulid, listing_id, host_id, guest_id, status, start_date, end_date, receive_method,
       return_method, title, price_lines, days, fee, rent, deposit, total, platform_fee_bps, cancellation_policy,
       buffer_days, requested_at, approved_at, status_changed_at, no_show_reported_at, kept_rent, ended_at)
     SELECT seq, CONCAT('R', LPAD(seq, 25, '0')), ${listingId}, 1, 2 + seq % ${PEOPLE - 1},
       CASE WHEN ${isOpen} AND seq % 2 THEN 'PENDING_PICKUP' WHEN ${isOpen} THEN 'RENTING'
         WHEN seq % 10 = 0 THEN 'CANCELLED' WHEN seq % 20 = 1 THEN 'CLAIM_COMPLETED' ELSE 'REFUND_COMPLETED' END,
       DATE(${when(of)}), DATE(${when(of)}), 'DIRECT', 'DIRECT', 'Gear of the bench', '[]', 1, 10000, 10000, 50000, 60000, 500,
       'flexible', 0, ${when(of)}, ${when(of)}, ${when(of)}, IF(${isOpen} AND seq % 50 = 1, ${when(of)}, NULL),
       IF(${isOpen}, NULL, 10000), IF(${isOpen}, NULL, ${when(of)} + INTERVAL 6 HOUR)
     FROM ${part}`
  )
}

const ENTRIES = [
  ['rent_paid', 'provider_cash', 'rent_held', 'payment'],
  ['deposit_paid', 'provider_cash', 'deposits_held', 'payment'],
  ['late_paid', 'provider_cash', 'refunds_payable', 'payment'],
  ['rent_returned', 'rent_held', 'refunds_payable', 'refund'],
  ['deposit_returned', 'deposits_held', 'refunds_payable', 'refund'],
  ['refunded', 'refunds_payable', 'provider_cash', 'refund'],
  ['rent_earned', 'rent_held', 'host_payable', 'payout'],
  ['fee_earned', 'rent_held', 'platform_revenue', 'payout'],
  ['claim_accepted', 'deposits_held', 'host_payable', 'payout'],
  ['paid_out', 'host_payable', 'provider_cash', 'payout'],
] as const

/** One payment, refund and payout of each, and all ten movements that three such rows can make. */
async function money(client: PoolConnection, part: string, of: number) {
  await client.query(
    `INSERT INTO payments (id, ulid, reservation_id, provider, order_id, amount, status, counts, paid_at)
     SELECT seq, CONCAT('P', LPAD(seq, 25, '0')), seq, 'sandbox', CONCAT('order-', seq), 60000, 'paid', 1, ${when(of)}
     FROM ${part}`
  )
  await client.query(
    `INSERT INTO refunds (id, ulid, payment_id, reservation_id, kind, rent, deposit, amount, status, done_at)
     SELECT seq, CONCAT('B', LPAD(seq, 25, '0')), seq, seq, 'deposit', 0, 49500, 49500,
       IF(seq % 5000 = 0, 'waiting_operator', 'done'), ${when(of)} FROM ${part}`
  )
  await client.query(
    `INSERT INTO payouts (id, ulid, reservation_id, host_id, kept_rent, platform_fee, claim, amount, status, sent_at)
     SELECT seq, CONCAT('O', LPAD(seq, 25, '0')), seq, 1, 10000, 500, 0, 9500,
       IF(seq % 5000 = 0, 'waiting_operator', 'sent'), IF(seq % 5000 = 0, NULL, ${when(of)}) FROM ${part}`
  )
  const entries = ENTRIES.map(
    ([kind, debit, credit, source], at) =>
      `SELECT '${kind}' AS kind, '${debit}' AS debit, '${credit}' AS credit, '${source}' AS source, ${at} AS nth`
  )
  await client.query(
    `INSERT INTO ledger_entries (kind, debit, credit, amount, reservation_id, payment_id, refund_id, payout_id, created_at)
     SELECT kind, debit, credit, 1000 + seq % 997, seq, seq, IF(source = 'refund', seq, NULL), IF(source = 'payout', seq, NULL),
       ${when(of)} + INTERVAL nth MINUTE
     FROM ${part} JOIN (${entries.join(' UNION ALL ')}) movements`
  )
}

async function claims(client: PoolConnection) {
  await client.query(
    `INSERT INTO claims (ulid, reservation_id, amount, reason, status, decided_amount, decided_by, decided_at)
     SELECT CONCAT('C', LPAD(id, 25, '0')), id, 1000, 'bench', IF(id % 500 = 1, 'objected', 'decided'),
       IF(id % 500 = 1, NULL, 500), IF(id % 500 = 1, NULL, 'moderator'), IF(id % 500 = 1, NULL, ended_at)
     FROM reservations WHERE status = 'CLAIM_COMPLETED'`
  )
}

/** Runs of a month, every hundredth of which failed, and effects, a few of which wait. */
async function work(client: PoolConnection) {
  const at = `UTC_TIMESTAMP(3) - INTERVAL (seq DIV 8) MINUTE`
  await client.query(
    `INSERT INTO job_runs (job, tick, cause, status, owner, started_at, ended_at, error)
     SELECT ELT(1 + seq % 8, 'outbox:sweep', 'payments:reconcile', 'refunds:process', 'payouts:process',
         'reservations:expire', 'ledger:verify', 'listings:embed', 'reservations:advance'),
       ${at}, 'due', IF(seq % 100 = 0, 'failed', 'ok'), 'bench', ${at}, ${at}, IF(seq % 100 = 0, 'bench', NULL)
     FROM seq_1_to_${RUNS}`
  )
  await client.query(
    `INSERT INTO outbox_messages (topic, payload, available_at, done_at, failed_at)
     SELECT 'bench', '{}', ${when(EFFECTS)}, IF(seq <= 100, NULL, ${when(EFFECTS)}), IF(seq <= 10, ${when(EFFECTS)}, NULL)
     FROM seq_1_to_${EFFECTS}`
  )
}

import type { Pool } from 'mysql2/promise'
import type { Figures } from '#models/dashboard/sums'

const NONE: Figures = {
  requests: 0,
  completed: 0,
  newcomers: 0,
  moneyIn: 0,
  moneyOut: 0,
  fees: 0,
}

const SUMS = [
  'SELECT DATE(requested_at + INTERVAL 9 HOUR) AS day, COUNT(*) AS requests FROM reservations GROUP BY day',
  `SELECT DATE(ended_at + INTERVAL 9 HOUR) AS day, COUNT(*) AS completed FROM reservations
   WHERE status IN ('REFUND_COMPLETED', 'CLAIM_COMPLETED') GROUP BY day`,
  'SELECT DATE(created_at + INTERVAL 9 HOUR) AS day, COUNT(*) AS newcomers FROM users GROUP BY day',
  `SELECT DATE(created_at + INTERVAL 9 HOUR) AS day,
     SUM(IF(debit = 'provider_cash', amount, 0)) AS moneyIn,
     SUM(IF(credit = 'provider_cash', amount, 0)) AS moneyOut,
     SUM(IF(credit = 'platform_revenue', amount, 0)) AS fees
   FROM ledger_entries GROUP BY day`,
]

/** Every day there ever was, grouped from everything at once: what anybody would write first. */
export async function everythingGrouped(pool: Pool): Promise<Map<string, Figures>> {
  const days = new Map<string, Figures>()
  for (const sql of SUMS) {
    const [rows] = (await pool.query(sql)) as unknown as [({ day: string } & Partial<Figures>)[]]
    for (const { day, ...sums } of rows) {
      const known = days.get(day) ?? NONE
      const added = Object.entries(sums).map(([name, value]) => [name, Number(value)])
      days.set(day, { ...known, ...Object.fromEntries(added) })
    }
  }
  return days
}

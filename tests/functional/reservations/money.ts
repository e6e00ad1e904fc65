import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import type Listing from '#models/listing'
import { verifyLedger } from '#models/ledger/verify'

type Account = {
  id: number
  status: string
  rent: number
  deposit: number
  total: number
  paid_at: string | null
  refunded_rent: number
  refunded_deposit: number
  kept_rent: number | null
  payout_due_at: string | null
  inspection_failed_at: string | null
  accepted: number | null
  counted: number
  owed: number
  late: number
  late_owed: number
}

/**
 * Every won of every reservation of a listing: what was paid is what goes back, what the host keeps,
 * and what is still held.
 */
export async function assertMoney(assert: Assert, listing: Listing): Promise<void> {
  const [accounts]: [Account[]] = await db.rawQuery(
    `SELECT r.*, c.decided_amount AS accepted,
       COALESCE((SELECT SUM(p.amount) FROM payments p WHERE p.reservation_id = r.id AND p.counts), 0) AS counted,
       COALESCE((SELECT SUM(f.amount) FROM refunds f JOIN payments p ON p.id = f.payment_id
         WHERE f.reservation_id = r.id AND p.counts), 0) AS owed,
       COALESCE((SELECT SUM(p.amount) FROM payments p
         WHERE p.reservation_id = r.id AND p.status = 'paid' AND NOT p.counts), 0) AS late,
       COALESCE((SELECT SUM(f.amount) FROM refunds f JOIN payments p ON p.id = f.payment_id
         WHERE f.reservation_id = r.id AND NOT p.counts), 0) AS late_owed
     FROM reservations r LEFT JOIN claims c ON c.reservation_id = r.id
     WHERE r.listing_id = ?`,
    [listing.id]
  )
  for (const account of accounts) assertAccount(assert, account)
  const { findings } = await verifyLedger(db.connection(), { of: accounts.map(({ id }) => id) })
  assert.deepEqual(findings, [], 'the ledger explains every won')
}

function assertAccount(assert: Assert, account: Account) {
  const name = `reservation ${account.id}, ${account.status}`
  const wasPaid = account.paid_at !== null
  assert.equal(Number(account.counted), wasPaid ? account.total : 0, `${name}: paid`)
  assert.equal(Number(account.late_owed), Number(account.late), `${name}: late money goes back`)
  assert.equal(
    Number(account.owed),
    wasPaid ? account.refunded_rent + account.refunded_deposit : 0,
    `${name}: refunds owed`
  )

  if (
    ['CANCELLED', 'PENDING_REFUND', 'REFUND_COMPLETED', 'CLAIM_COMPLETED'].includes(account.status)
  ) {
    assertSettled(assert, account, name, wasPaid)
  } else {
    assert.equal(account.refunded_deposit, 0, `${name}: deposit is held`)
  }
}

function assertSettled(assert: Assert, account: Account, name: string, wasPaid: boolean) {
  if (!wasPaid) return
  const accepted = account.accepted ?? 0
  assert.equal(account.refunded_deposit + accepted, account.deposit, `${name}: deposit`)
  if (account.kept_rent === null) {
    assert.isNotNull(account.inspection_failed_at, `${name}: only a dispute leaves the rent open`)
    return
  }
  assert.equal(account.refunded_rent + account.kept_rent, account.rent, `${name}: rent`)
  assert.equal(account.payout_due_at !== null, account.kept_rent + accepted > 0, `${name}: payout`)
}

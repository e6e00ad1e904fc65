import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { ACCOUNTS, type Account, type MovementKind } from './movements.js'
import { books, type Book } from './books.js'

export type Balances = Record<Account, number>

export type Finding = { reservation: string | null; problem: string }

export type Verification = {
  reservations: number
  entries: number
  /** What each account holds: debits less credits, in won. They add up to 0. */
  balances: Balances
  findings: Finding[]
}

/**
 * Checks that the ledger adds up, that each reservation's money is explained by its entries, and that the
 * entries are what was paid, refunded and paid out. Reads in batches and locks nothing.
 * @param of only these reservations; the whole ledger otherwise
 */
export async function verifyLedger(
  client: QueryClientContract,
  { of }: { of?: number[] } = {}
): Promise<Verification> {
  const verification: Verification = {
    reservations: 0,
    entries: 0,
    balances: Object.fromEntries(ACCOUNTS.map((account) => [account, 0])) as Balances,
    findings: [],
  }
  for await (const book of books(client, of)) {
    verification.reservations++
    verification.entries += book.entries
    for (const account of ACCOUNTS) verification.balances[account] += book.balances[account]
    for (const problem of problemsOf(book)) {
      verification.findings.push({ reservation: book.ulid, problem })
    }
  }
  verification.findings.push(...problemsOfAll(verification.balances))
  return verification
}

/** What does not add up in one reservation, in words for an operator. */
export function problemsOf(book: Book): string[] {
  const { moved, paid, late, owed, lateOwed, done, wired, payout, balances } = book
  const expected: Partial<Record<MovementKind, number>> = {
    rent_paid: paid > 0 ? book.rent : 0,
    deposit_paid: paid > 0 ? book.deposit : 0,
    late_paid: late,
    rent_returned: owed.rent,
    deposit_returned: owed.deposit,
    refunded: done,
    refund_wired: wired,
    rent_earned: payout ? payout.keptRent - payout.fee : 0,
    fee_earned: payout?.fee ?? 0,
    claim_accepted: payout?.claim ?? 0,
    paid_out: payout?.isSent ? payout.amount : 0,
  }
  const problems = Object.entries(expected)
    .filter(([kind, amount]) => moved[kind as MovementKind] !== amount)
    .map(([kind, amount]) => `${kind} is ${moved[kind as MovementKind]}, not ${amount}`)

  if (paid > 0 && paid !== book.rent + book.deposit) problems.push(`paid ${paid}, not the total`)
  if (late !== lateOwed) problems.push(`paid late ${late}, owed back for it ${lateOwed}`)
  if (owed.rent !== (paid > 0 ? book.refundedRent : 0)) {
    problems.push(`rent owed back ${owed.rent}, reservation says ${book.refundedRent}`)
  }
  if (owed.deposit !== (paid > 0 ? book.refundedDeposit : 0)) {
    problems.push(`deposit owed back ${owed.deposit}, reservation says ${book.refundedDeposit}`)
  }
  const back = moved.refunded + moved.refund_wired
  if (back > paid + late) problems.push(`refunded ${back} of ${paid + late}`)
  for (const account of [
    'rent_held',
    'deposits_held',
    'refunds_payable',
    'host_payable',
  ] as const) {
    if (balances[account] > 0)
      problems.push(`${account} gave ${balances[account]} that it never had`)
  }
  if (book.isSettled && paid > 0 && balances.rent_held + balances.deposits_held !== 0) {
    problems.push('money is held although the reservation is settled')
  }
  return problems
}

function problemsOfAll(balances: Balances): Finding[] {
  const sum = ACCOUNTS.reduce((total, account) => total + balances[account], 0)
  return sum === 0 ? [] : [{ reservation: null, problem: `the accounts add up to ${sum}, not 0` }]
}

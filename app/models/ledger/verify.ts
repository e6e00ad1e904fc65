import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { ACCOUNTS, type Account, type MovementKind } from './movements.js'
import { books, type Book } from './books.js'

export type Balances = Record<Account, number>

export const PROBLEMS = [
  'moved',
  'paid',
  'late',
  'rent',
  'deposit',
  'refunded',
  'account',
  'held',
  'sum',
] as const

/** What does not add up, in won: for those who have it in words of their own. */
export type Facts = {
  code: (typeof PROBLEMS)[number]
  of?: MovementKind | Account
  is?: number
  expected?: number
}

/** `problem` is in words for an operator. */
export type Finding = { reservation: string | null; problem: string; facts: Facts }

type Problem = Omit<Finding, 'reservation'>

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
      verification.findings.push({ reservation: book.ulid, ...problem })
    }
  }
  verification.findings.push(...problemsOfAll(verification.balances))
  return verification
}

/** What does not add up in one reservation. */
export function problemsOf(book: Book): Problem[] {
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
  const problems: Problem[] = []
  const found = (facts: Facts, problem: string) => problems.push({ problem, facts })

  for (const [name, amount] of Object.entries(expected)) {
    const kind = name as MovementKind
    const is = moved[kind]
    if (is === amount) continue
    found({ code: 'moved', of: kind, is, expected: amount }, `${kind} is ${is}, not ${amount}`)
  }
  const total = book.rent + book.deposit
  if (paid > 0 && paid !== total) {
    found({ code: 'paid', is: paid, expected: total }, `paid ${paid}, not the total`)
  }
  if (late !== lateOwed) {
    found(
      { code: 'late', is: late, expected: lateOwed },
      `paid late ${late}, owed back for it ${lateOwed}`
    )
  }
  const said = { rent: book.refundedRent, deposit: book.refundedDeposit }
  for (const code of ['rent', 'deposit'] as const) {
    if (owed[code] === (paid > 0 ? said[code] : 0)) continue
    found(
      { code, is: owed[code], expected: said[code] },
      `${code} owed back ${owed[code]}, reservation says ${said[code]}`
    )
  }
  const back = moved.refunded + moved.refund_wired
  if (back > paid + late) {
    found(
      { code: 'refunded', is: back, expected: paid + late },
      `refunded ${back} of ${paid + late}`
    )
  }
  for (const account of [
    'rent_held',
    'deposits_held',
    'refunds_payable',
    'host_payable',
  ] as const) {
    const is = balances[account]
    if (is > 0) {
      found({ code: 'account', of: account, is }, `${account} gave ${is} that it never had`)
    }
  }
  if (book.isSettled && paid > 0 && balances.rent_held + balances.deposits_held !== 0) {
    found({ code: 'held' }, 'money is held although the reservation is settled')
  }
  return problems
}

function problemsOfAll(balances: Balances): Finding[] {
  const is = ACCOUNTS.reduce((total, account) => total + balances[account], 0)
  if (is === 0) return []
  const problem = `the accounts add up to ${is}, not 0`
  return [{ reservation: null, problem, facts: { code: 'sum', is } }]
}

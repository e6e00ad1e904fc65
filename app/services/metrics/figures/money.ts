import { ACCOUNTS } from '#models/ledger/movements'
import { countBy } from './counting.js'
import { each, type Figures } from './contract.js'
import { balances } from './balances.js'

const REFUNDS = ['pending', 'needs_account', 'waiting_operator']
const PAYOUTS = ['pending', 'needs_account', 'held', 'waiting_operator']

/** What accounts hold, and what is on its way; refunds and payouts that are done only grow. */
export async function moneyFigures(): Promise<Figures> {
  const held = await balances()
  const refunds = await countBy('refunds', 'status', REFUNDS)
  const payouts = await countBy('payouts', 'status', PAYOUTS)
  return {
    ledger_balance_won: each('account', ACCOUNTS, held),
    refunds_waiting: each('status', REFUNDS, refunds),
    payouts_waiting: each('status', PAYOUTS, payouts),
  }
}

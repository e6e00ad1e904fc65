import { csv } from '#services/csv'
import type { Transfer } from './contract.js'

type Row = Omit<Transfer, 'idempotencyKey'>

/**
 * The file that Korean banks take for a bulk transfer: bank code, account number, amount, holder, memo,
 * one transfer a line, without headings.
 */
export function bankFile(rows: Row[]): string {
  return csv(
    rows.map(({ bankCode, number, amount, holder, memo }) => [
      bankCode,
      number,
      amount,
      holder,
      memo,
    ])
  )
}

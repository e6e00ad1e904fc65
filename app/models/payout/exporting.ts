import { ulid } from 'ulid'
import config from '#config/payouts'
import PayoutStateException from '#exceptions/payout_state_exception'
import { unsealNumber } from '#models/bank_account/number'
import PayoutAttempt from '#models/payout_attempt'
import type Payout from '#models/payout'
import { bankFile } from '#services/payouts/bank_file'
import { due } from './batch.js'
import { close, refuse } from './ending.js'
import { memoOf } from './memo.js'
import { take } from './taking.js'

/** One file for the bank. `ulid` names it afterwards; `content` is in nobody's hands but the caller's. */
export type Export = { ulid: string; content: string; attempts: PayoutAttempt[]; amount: number }

/**
 * Puts what is due into a file, each payout with an attempt of its own: nobody else pays it from then on.
 * Numbers leave the database only here; the file is never kept.
 */
export async function exportPayouts(): Promise<Export> {
  const reference = ulid()
  let taken = 0
  for await (const payout of due()) {
    const errand = await take(payout, { provider: 'bank_file', reference })
    if (errand !== null && typeof errand === 'object') taken++
    if (taken === config.rowsPerFile) break
  }
  return written(reference)
}

/** The same file again, of what the bank has not answered yet: for one that was lost before it was uploaded. */
export async function fileOf(reference: string): Promise<Export> {
  await refuseUnknown(reference)
  return written(reference)
}

async function written(reference: string): Promise<Export> {
  const attempts = await unanswered(reference)
  const rows = attempts.map((attempt) => ({
    bankCode: attempt.bankCode,
    number: unsealNumber(attempt.numberEncrypted),
    amount: attempt.payout.amount,
    holder: attempt.holder,
    memo: memoOf(attempt),
  }))
  const amount = rows.reduce((sum, row) => sum + row.amount, 0)
  return { ulid: reference, content: bankFile(rows), attempts, amount }
}

/** The bank carried the file out, except for what was refused before. */
export async function confirmExport(reference: string, progress?: (done: number) => void) {
  await refuseUnknown(reference)
  let done = 0
  for (const attempt of await unanswered(reference)) {
    await close(attempt, reference)
    progress?.(++done)
  }
  return done
}

/** The bank did not take one line of a file. */
export async function refuseExported(payout: Payout, code: string) {
  const attempt = await PayoutAttempt.query()
    .where('payout_id', payout.id)
    .where('provider', 'bank_file')
    .where('outcome', 'unknown')
    .first()
  if (!attempt) throw new PayoutStateException(`payout ${payout.ulid} is in no file that waits`)
  return refuse(attempt, code)
}

async function refuseUnknown(reference: string): Promise<void> {
  const known = await PayoutAttempt.query().where({ provider: 'bank_file', reference }).first()
  if (!known) throw new PayoutStateException(`there is no export ${reference}`)
}

function unanswered(reference: string): Promise<PayoutAttempt[]> {
  return PayoutAttempt.query()
    .where('provider', 'bank_file')
    .where('reference', reference)
    .where('outcome', 'unknown')
    .preload('payout')
    .orderBy('id')
}

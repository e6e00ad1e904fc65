import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import config from '#config/payouts'
import PayoutStateException from '#exceptions/payout_state_exception'
import { audit, type AuditActor } from '#models/audit/audit'
import type { Facts } from '#models/audit/chain'
import { unsealNumber } from '#models/bank_account/number'
import Payment from '#models/payment'
import PayoutAttempt from '#models/payout_attempt'
import type Payout from '#models/payout'
import type Refund from '#models/refund'
import RefundTransfer from '#models/refund_transfer'
import { bankFile } from '#services/payouts/bank_file'
import { refundsDue } from '../payment/batch.js'
import { carried, refuse as refuseTransfer } from '../refund/ending.js'
import { begin } from '../refund/wiring.js'
import { due } from './batch.js'
import { close, refuse } from './ending.js'
import { memoOf } from './memo.js'
import { ownRentals } from './own.js'
import type { Leg } from './sending.js'
import { take, type Way } from './taking.js'

/** One transfer of a file: of which payout or refund, and what the bank is to know. */
export type Line = { of: string; amount: number; leg: Leg }

/** One file for the bank. `ulid` names it afterwards; `content` is in nobody's hands but the caller's. */
export type Export = { ulid: string; content: string; lines: Line[]; amount: number }

/**
 * Puts what is due into a file, each payout and each refund by bank with an attempt of its own: nobody else
 * pays it from then on. Numbers leave the database only here; the file is never kept. What belongs to rentals
 * of whoever makes it is left for somebody else.
 */
export async function exportPayouts(by: AuditActor, reference = ulid()): Promise<Export> {
  logger.info({ export: reference }, 'an export begins')
  await note(by, 'export.begun', reference)
  const way: Way = { provider: 'bank_file', reference }
  let taken = 0
  for await (const payout of due(by)) {
    const errand = await take(payout, way)
    if (errand !== null && typeof errand === 'object') taken++
    if (taken === config.rowsPerFile) return written(reference, by)
  }
  for await (const refund of refundsDue('bank', by)) {
    if (await begin(refund, await Payment.findOrFail(refund.paymentId), way)) taken++
    if (taken === config.rowsPerFile) break
  }
  return written(reference, by)
}

/** The same file again, of what the bank has not answered yet: for one that was lost before it was uploaded. */
export async function fileOf(reference: string, by: AuditActor): Promise<Export> {
  await refuseUnknown(reference)
  await refuseOwn(await unanswered(reference), by)
  return written(reference, by)
}

async function written(reference: string, by: AuditActor): Promise<Export> {
  const { attempts, transfers } = await unanswered(reference)
  const lines: Line[] = [
    ...attempts.map((leg) => ({ of: leg.payout.ulid, amount: leg.payout.amount, leg })),
    ...transfers.map((leg) => ({ of: leg.refund.ulid, amount: leg.refund.amount, leg })),
  ]
  const sum = lines.reduce((total, { amount }) => total + amount, 0)
  if (lines.length > 0) {
    await note(by, 'export.written', reference, { transfers: lines.length, amount: sum })
  }
  const content = bankFile(
    lines.map(({ amount, leg }) => ({
      bankCode: leg.bankCode,
      number: unsealNumber(leg.numberEncrypted),
      amount,
      holder: leg.holder,
      memo: memoOf(leg),
    }))
  )
  return { ulid: reference, content, lines, amount: sum }
}

/** The bank carried the file out, except for what was refused before. */
export async function confirmExport(
  reference: string,
  { by, progress }: { by: AuditActor; progress?: (done: number) => void }
) {
  await refuseUnknown(reference)
  let done = 0
  const { attempts, transfers } = await unanswered(reference)
  await refuseOwn({ attempts, transfers }, by)
  await note(by, 'export.confirmed', reference, { transfers: attempts.length + transfers.length })
  for (const attempt of attempts) {
    await close(attempt, reference)
    progress?.(++done)
  }
  for (const transfer of transfers) {
    await carried(transfer, reference)
    progress?.(++done)
  }
  return done
}

/** The bank did not take one line of a file. */
export async function refuseExported(payout: Payout, code: string, by: AuditActor) {
  const attempt = await PayoutAttempt.query()
    .where('payout_id', payout.id)
    .where('provider', 'bank_file')
    .where('outcome', 'unknown')
    .first()
  if (!attempt) throw new PayoutStateException(`payout ${payout.ulid} is in no file that waits`)
  return refuse(attempt, code, (trx) =>
    audit(trx, {
      actor: by,
      action: 'payout.refused',
      target: { kind: 'payout', id: payout.ulid },
      reason: code,
    })
  )
}

async function refuseUnknown(reference: string): Promise<void> {
  const file = { provider: 'bank_file', reference } as const
  const known =
    (await PayoutAttempt.query().where(file).first()) ??
    (await RefundTransfer.query().where(file).first())
  if (!known) throw new PayoutStateException(`there is no export ${reference}`)
}

/** Who is a side of a rental in it has somebody else answer for the file. */
async function refuseOwn({ attempts, transfers }: Unanswered, by: AuditActor): Promise<void> {
  const rentals = [
    ...attempts.map(({ payout }) => payout.reservationId),
    ...transfers.map(({ refund }) => refund.reservationId),
  ]
  const own = await ownRentals(by).whereIn('id', rentals).first()
  if (own)
    throw new PayoutStateException('the file holds money of your own rental: ask another admin')
}

/** The same for a line that was a refund. */
export async function refuseExportedRefund(refund: Refund, code: string, by: AuditActor) {
  const transfer = await RefundTransfer.query()
    .where('refund_id', refund.id)
    .where('provider', 'bank_file')
    .where('outcome', 'unknown')
    .first()
  if (!transfer) throw new PayoutStateException(`refund ${refund.ulid} is in no file that waits`)
  return refuseTransfer(transfer, code, (trx) =>
    audit(trx, {
      actor: by,
      action: 'refund.refused',
      target: { kind: 'refund', id: refund.ulid },
      reason: code,
    })
  )
}

/** An export is many transactions: what was meant is on record before the first, what came of it before anybody has it. */
function note(
  actor: AuditActor,
  action: `export.${string}`,
  reference: string,
  after?: Facts
): Promise<void> {
  return db.transaction((trx) =>
    audit(trx, { actor, action, target: { kind: 'export', id: reference }, after })
  )
}

type Unanswered = Awaited<ReturnType<typeof unanswered>>

async function unanswered(reference: string) {
  const waiting = { provider: 'bank_file', reference, outcome: 'unknown' } as const
  const attempts = await PayoutAttempt.query().where(waiting).preload('payout').orderBy('id')
  const transfers = await RefundTransfer.query().where(waiting).preload('refund').orderBy('id')
  return { attempts, transfers }
}

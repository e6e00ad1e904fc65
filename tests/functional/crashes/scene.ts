import { spawn } from 'node:child_process'
import { once } from 'node:events'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import type { BaseCommand } from '@adonisjs/core/ace'
import LedgerVerify from '#commands/ledger_verify'
import OutboxSweep from '#commands/outbox_sweep'
import PaymentsReconcile from '#commands/payments_reconcile'
import PayoutsProcess from '#commands/payouts_process'
import RefundsProcess from '#commands/refunds_process'
import Payment from '#models/payment'
import Refund from '#models/refund'
import type Reservation from '#models/reservation'
import type { AwaitPoint } from '#services/await_points'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import { approved, authorised } from '#tests/functional/payments/support'
import { ACCOUNT, earned } from '#tests/functional/payouts/support'
import { fresh } from '#tests/functional/rentals/support'
import { cancel, settleEffects } from '#tests/functional/reservations/support'
import { until } from '#tests/functional/scheduler/processes'
import type { TossStub } from '#tests/support/toss_stub'
import type { Errands } from './errands.js'

const SCRIPT = new URL('process.ts', import.meta.url).pathname
const COMMANDS = [OutboxSweep, PaymentsReconcile, RefundsProcess, PayoutsProcess, LedgerVerify]

/** What differs between any two runs; that it is there does not. */
const OWN = /(^|_)(id|at|ulid|key|code|reference|by|for|of|memo|said|encrypted)$/

export type Scene = {
  errands: Errands
  /** Whose books are compared. */
  reservations: Reservation[]
}

/** Toss says that the time for a refund is over. */
export const OVER = { code: 'EXCEED_MAX_REFUND_DUE', status: 403 }

/** One guest back from the widget, one refund that is due, one that goes by bank, one host to pay. */
export async function awaiting(stub: TossStub): Promise<Scene> {
  const { payout, reservation: done } = await earned()
  await settleEffects()

  payments.use(stub.provider())
  const { refund, reservation: cancelled } = await owed(stub)
  const { refund: wire, reservation: wired } = await closed(stub)
  const { reservation: paying, guest } = await approved()
  const { payment, confirming } = await authorised(stub, paying, guest)
  await db.from('payments').where('id', payment.id).update({ created_at: clock.now().toJSDate() })
  stub.calls.length = 0
  const errands = { confirming, refundId: refund.id, wireId: wire.id, payoutId: payout.id }
  return { errands, reservations: [paying, cancelled, wired, done] }
}

/** A paid and cancelled reservation: 65,000 of 80,000 won go back. */
export async function owed(stub: TossStub) {
  const { reservation, guest } = await approved()
  const { confirming } = await authorised(stub, reservation, guest)
  await Payment.confirm(confirming)
  const cancelled = await cancel(await fresh(reservation), guest)
  const refund = await cancelled.related('refunds').query().firstOrFail()
  return { refund, guest, reservation: cancelled }
}

/** A refund that Toss can make no longer, with the account that its guest entered. */
export async function closed(stub: TossStub, entry = ACCOUNT) {
  const scene = await owed(stub)
  stub.failNext(OVER)
  await scene.refund.execute()
  await Refund.enterAccount(scene.reservation, scene.guest, entry)
  return scene
}

/** @returns what ended the process, and what it said */
export async function dieAt(points: AwaitPoint[], scene: Pick<Scene, 'errands'>, stub: TossStub) {
  const child = start(scene, stub, points)
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  const tooLong = setTimeout(() => child.kill('SIGABRT'), 20_000)
  const [, signal] = await once(child, 'close')
  clearTimeout(tooLong)
  return { signal, said }
}

/** Kills the process while it waits for an answer to both of its calls. */
export async function dieWhileAsking(scene: Scene, stub: TossStub) {
  const child = start(scene, stub)
  await until(() => stub.movesAsked().length === 2).finally(() => child.kill('SIGKILL'))
  await once(child, 'close')
}

function start({ errands }: Pick<Scene, 'errands'>, stub: TossStub, points: AwaitPoint[] = []) {
  return spawn(process.execPath, ['--import=@poppinss/ts-exec', SCRIPT], {
    env: {
      ...process.env,
      ...stub.environment(),
      ERRANDS: JSON.stringify(errands),
      DIES_AT: points.join(' '),
      NOW: clock.now().toISO(),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** What the timetable does after the longest wait is over. */
export async function recover() {
  clock.travel({ minutes: 31 })
  for (const command of COMMANDS) await run(command)
  while ((await settleEffects()) > 0);
}

async function run(command: typeof BaseCommand) {
  const made = await ace.create(command, [])
  await made.exec()
  made.assertSucceeded()
}

/** All that is written down of a scene, but for names and instants. */
export async function booksOf({ reservations: of }: Pick<Scene, 'reservations'>) {
  const reservations = await Promise.all(of.map(rowsOf))
  const effects = await db.from('outbox_messages').orderBy(['topic', 'id'])
  const transfers = await db.from('sandbox_transfers').orderBy('amount')
  return {
    reservations,
    effects: effects.map(({ topic, done_at: at }) => `${topic} ${at ? 'done' : 'open'}`),
    transfers: transfers.map(blank),
  }
}

async function rowsOf({ id }: Reservation) {
  const of = (table: string) => db.from(table).where('reservation_id', id).orderBy('id')
  const attempts = db
    .from('payout_attempts')
    .whereIn('payout_id', db.from('payouts').where('reservation_id', id).select('id'))
  const refunds = db.from('refunds').where('reservation_id', id).select('id')
  const tables = {
    reservation: await db.from('reservations').where('id', id),
    events: await of('reservation_events'),
    payments: await of('payments'),
    refunds: await of('refunds'),
    payouts: await of('payouts'),
    attempts: await attempts,
    accounts: await db.from('refund_accounts').whereIn('refund_id', refunds).orderBy('id'),
    transfers: await db.from('refund_transfers').whereIn('refund_id', refunds).orderBy('id'),
    ledger: await of('ledger_entries'),
    days: await of('booked_periods'),
  }
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map(blank)]))
}

function blank(row: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      OWN.test(column) && value !== null ? '…' : value,
    ])
  )
}

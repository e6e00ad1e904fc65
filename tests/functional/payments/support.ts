import Payment from '#models/payment'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import db from '@adonisjs/lucid/services/db'
import payments from '#services/payments/payments'
import { refusal } from '#tests/functional/reservations/refusal'
import { gear, requested, says, setTheScene, tidyUp } from '#tests/functional/reservations/support'
import { logLines } from '#tests/support/log_lines'
import { TossStub } from '#tests/support/toss_stub'

/** A scene in which guests pay through Toss Payments, played by a stub; undone at the end of a test. */
export async function onToss() {
  setTheScene()
  const stub = await TossStub.start()
  payments.use(stub.provider())
  const log = logLines()
  return {
    stub,
    log,
    async leave() {
      log.restore()
      await stub.stop()
      await tidyUp()
    },
  }
}

/** A scene in which guests pay on the sandbox page. */
export function onSandbox() {
  setTheScene()
  payments.restore()
  const log = logLines()
  return {
    log,
    async leave() {
      log.restore()
      await db.from('sandbox_cancels').delete()
      await db.from('sandbox_payments').delete()
      await tidyUp()
    },
  }
}

export async function approved() {
  const { listing, host } = await gear()
  const { reservation: asked, guest } = await requested(listing)
  return { listing, host, guest, reservation: await asked.approve(says(host, asked)) }
}

/** An order that the guest went through the widget with. */
export async function authorised(stub: TossStub, reservation: Reservation, guest: User) {
  const { payment } = await Payment.start(reservation, guest)
  const { orderId, amount } = payment
  const { paymentKey: providerKey } = stub.authorise(orderId, amount)
  return { payment, confirming: { orderId, providerKey, amount } }
}

/** Toss takes the money, and nobody hears of it. */
export async function takenUnheard(
  stub: TossStub,
  confirming: Parameters<typeof Payment.confirm>[0]
) {
  stub.failNext('silentAfterSuccess')
  stub.failReading()
  const { kind } = await refusal(Payment.confirm(confirming))
  if (kind !== 'paymentUnknown') throw new Error(`the outcome is known: ${kind}`)
}

export async function fateOf({ id }: Payment) {
  const { status, failureCode } = await Payment.findOrFail(id)
  return failureCode ? `${status} ${failureCode}` : status
}

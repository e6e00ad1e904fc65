import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import PaymentsForeignCancel from '#commands/payments_foreign_cancel'
import LedgerVerify from '#commands/ledger_verify'
import Payment from '#models/payment'
import payments from '#services/payments/payments'
import clock from '#services/clock'
import { approved, authorised, onToss } from '#tests/functional/payments/support'
import { fresh, statusOf } from '#tests/functional/rentals/support'
import { assertMoney } from '#tests/functional/reservations/money'
import { cancel, person, photo, says, settleEffects } from '#tests/functional/reservations/support'
import { lettersTo } from '#tests/support/letters'

type Scene = Awaited<ReturnType<typeof onToss>>

async function run(...args: string[]) {
  const command = await ace.create(PaymentsForeignCancel, args)
  await command.exec()
  return command
}

test.group('A cancel that was made by hand at Toss', (group) => {
  let stub: Scene['stub']

  group.each.setup(async () => {
    const scene = await onToss()
    stub = scene.stub
    ace.ui.switchMode('raw')
    return async () => {
      ace.ui.switchMode('normal')
      await scene.leave()
    }
  })

  async function paidAt() {
    const scene = await approved()
    const { confirming, payment } = await authorised(stub, scene.reservation, scene.guest)
    await Payment.confirm(confirming)
    const byHand = (amount: number) =>
      payments.provider.cancel({
        providerKey: confirming.providerKey,
        amount,
        reason: 'goodwill',
        idempotencyKey: `console-${amount}`,
      })
    return { ...scene, payment, byHand, reservation: await fresh(scene.reservation) }
  }

  /** 65,000 won are owed back: 15,000 of rent and 50,000 of deposit. */
  async function cancelledAfter(amount: number) {
    const scene = await paidAt()
    await scene.byHand(amount)
    const reservation = await cancel(scene.reservation, scene.guest)
    await settleEffects()
    const refund = await reservation.related('refunds').query().firstOrFail()
    const admin = await person({ role: 'admin' })
    return { ...scene, reservation, refund, admin }
  }

  const recorded = (ulid: string, amount: number, by: string) =>
    run(ulid, `--record=${amount}`, '--note=콘솔에서 취소', `--by=${by}`)

  async function refundsOf({ id }: Payment) {
    const refunds = await db.from('refunds').where('payment_id', id).orderBy('id')
    return refunds.map(({ kind, rent, deposit, status }) => `${kind} ${rent}+${deposit} ${status}`)
  }

  test('is shown, and changes nothing until it is recorded', async ({ assert }) => {
    const { payment, refund } = await cancelledAfter(30_000)
    assert.equal(refund.status, 'pending')
    assert.include(refund.lastError!, '30000 won')
    for (const ulid of [payment.ulid, refund.ulid]) {
      const command = await run(ulid)
      assert.equal(command.exitCode, 1)
      command.assertLogMatches(/80000 won here, 80000 there/)
      command.assertLogMatches(/30000 won went back there that nobody here asked for/)
    }
    assert.deepEqual(await refundsOf(payment), ['cancellation 15000+50000 pending'])
  })

  test('settles a part of what is owed, and the rest goes on', async ({ assert }) => {
    const { payment, admin, listing, guest, host, reservation } = await cancelledAfter(30_000)
    const command = await recorded(payment.ulid, 30_000, admin.email)
    command.assertSucceeded()
    assert.deepEqual(await refundsOf(payment), [
      'cancellation 15000+20000 pending',
      'by_hand 0+30000 done',
    ])
    await assertMoney(assert, listing)
    await settleEffects()
    assert.deepEqual(await refundsOf(payment), [
      'cancellation 15000+20000 done',
      'by_hand 0+30000 done',
    ])
    assert.equal(stub.taken(), 15_000)
    await assertMoney(assert, listing)
    const verify = await ace.create(LedgerVerify, [])
    await verify.exec()
    verify.assertSucceeded()

    const [cancelRow] = await db.from('foreign_cancels').where('payment_id', payment.id)
    assert.containSubset(cancelRow, {
      amount: 30_000,
      note: '콘솔에서 취소',
      recorded_by: admin.id,
    })
    const event = await reservation.related('events').query().where('kind', 'refunded_by_hand')
    assert.lengthOf(event, 1)
    assert.containSubset(event[0], { actor: 'moderator', actorId: admin.id, reason: null })
    const told = async (email: string) => {
      const letters = await lettersTo(email)
      return letters.some(({ subject }) => subject.includes('결제사에서 직접 취소한 금액'))
    }
    assert.isTrue(await told(guest.email))
    assert.isFalse(await told(host.email))

    const again = await recorded(payment.ulid, 30_000, admin.email)
    assert.equal(again.exitCode, 1)
    again.assertLogMatches(/no cancel there is unknown here/)
  })

  test('may be the very refund that waits', async ({ assert }) => {
    const { payment, admin, listing, refund } = await cancelledAfter(65_000)
    const command = await recorded(refund.ulid, 65_000, admin.email)
    command.assertSucceeded()
    assert.deepEqual(await refundsOf(payment), ['cancellation 15000+50000 done'])
    await settleEffects()
    assert.equal(stub.taken(), 15_000)
    await assertMoney(assert, listing)
  })

  test('reaches over two refunds of one payment', async ({ assert }) => {
    const { payment, byHand, reservation, guest, host, listing } = await paidAt()
    clock.freeze(`${reservation.startDate}T03:00:00Z`)
    const received = await reservation.receive(says(guest, reservation))
    const refused = await received.failInspection(says(guest, received), {
      reason: '찢어져 있어요',
      photos: [await photo(guest)],
    })
    const back = await refused.handBack(says(guest, refused), { photos: [await photo(guest)] })
    await byHand(60_000)
    await back.complete(says(host, back))
    await settleEffects()
    const owed = await refundsOf(payment)
    assert.lengthOf(owed, 2)
    const admin = await person({ role: 'admin' })
    const command = await recorded(payment.ulid, 60_000, admin.email)
    command.assertSucceeded()
    await settleEffects()
    assert.equal(stub.taken(), 0)
    assert.equal(await statusOf(reservation), 'REFUND_COMPLETED')
    await assertMoney(assert, listing)
  })

  test('is refused with another amount, more than is owed, or a stranger’s hand', async ({
    assert,
  }) => {
    const { payment, admin, guest, listing } = await cancelledAfter(70_000)
    const moderator = await person({ role: 'moderator' })
    const suspendedUntil = clock.now().plus({ days: 1 })
    const suspended = await person({ role: 'admin', suspendedUntil })
    for (const [amount, by, message] of [
      [69_999, admin.email, /70000 won are to be recorded, not 69999/],
      [70_000, admin.email, /65000 won are owed back and not under way, not 70000/],
      [70_000, moderator.email, /only an admin/],
      [70_000, guest.email, /only an admin/],
      [70_000, suspended.email, /only an admin/],
    ] as const) {
      ace.ui.switchMode('raw')
      const command = await recorded(payment.ulid, amount, by)
      assert.equal(command.exitCode, 1)
      command.assertLogMatches(message)
    }
    const unsigned = await run(payment.ulid, '--record=70000')
    unsigned.assertLogMatches(/--by and --note/)
    const odd = await run(payment.ulid, '--record=70,000')
    odd.assertLogMatches(/no whole amount/)
    assert.deepEqual(await refundsOf(payment), ['cancellation 15000+50000 pending'])
    assert.isEmpty(await db.from('foreign_cancels').where('payment_id', payment.id))
    await assertMoney(assert, listing)
  })

  test('is not recorded by a party to the case', async ({ assert }) => {
    const { payment, guest } = await cancelledAfter(30_000)
    await guest.merge({ role: 'admin' }).save()
    const command = await recorded(payment.ulid, 30_000, guest.email)
    command.assertLogMatches(/a case of their own/)
    assert.isEmpty(await db.from('foreign_cancels').where('payment_id', payment.id))
  })

  test('is not recorded while the books disagree otherwise', async ({ assert }) => {
    const { payment, admin, refund } = await cancelledAfter(30_000)
    await db.from('refunds').where('id', refund.id).update({ status: 'done' })
    const command = await recorded(payment.ulid, 30_000, admin.email)
    assert.equal(command.exitCode, 1)
    command.assertLogMatches(/0 won went back there, 65000 here/)
  })
})

import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import config from '#config/payouts'
import db from '@adonisjs/lucid/services/db'
import Payment from '#models/payment'
import { processRefunds } from '#models/payment/batch'
import { unsealNumber } from '#models/bank_account/number'
import Refund from '#models/refund'
import RefundAccount from '#models/refund_account'
import RefundTransfer from '#models/refund_transfer'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import clock from '#services/clock'
import { signatureOf } from '#services/webhooks/signature'
import type FakePayouts from '#services/payouts/fake'
import payouts from '#services/payouts/payouts'
import payments from '#services/payments/payments'
import { approved, authorised, onToss, takenUnheard } from '#tests/functional/payments/support'
import { ACCOUNT } from '#tests/functional/payouts/support'
import { fresh, statusOf } from '#tests/functional/rentals/support'
import { assertMoney } from '#tests/functional/reservations/money'
import { refusal } from '#tests/functional/reservations/refusal'
import { cancel, person, settleEffects } from '#tests/functional/reservations/support'
import { callWebhook } from '#tests/support/signed_webhooks'
import { lettersTo } from '#tests/support/letters'

type Scene = Awaited<ReturnType<typeof onToss>>

const OVER = { code: 'EXCEED_MAX_REFUND_DUE', status: 403 }

async function subjectsTo({ email }: User) {
  await settleEffects()
  const letters = await lettersTo(email)
  return letters.map(({ subject }) => subject)
}

async function kindOf(attempt: Promise<unknown>) {
  const { kind } = await refusal(attempt)
  return kind
}

async function transfersOf({ id }: Refund) {
  return RefundTransfer.query().where('refund_id', id).orderBy('id')
}

test.group('A refund that the provider can make no longer', (group) => {
  let stub: Scene['stub']
  let bank: FakePayouts

  group.each.setup(async () => {
    const scene = await onToss()
    stub = scene.stub
    bank = payouts.fake()
    return async () => {
      payouts.restore()
      await scene.leave()
    }
  })

  /** Half of the rent and the whole deposit are owed to the guest: 65,000 of 80,000 won. */
  async function cancelled() {
    const { listing, reservation, guest, host } = await approved()
    const { confirming, payment } = await authorised(stub, reservation, guest)
    await Payment.confirm(confirming)
    const settled = await cancel(await fresh(reservation), guest)
    const refund = await settled.related('refunds').query().firstOrFail()
    stub.calls.length = 0
    return { listing, reservation: settled, guest, host, refund, payment, confirming }
  }

  async function closed() {
    const scene = await cancelled()
    stub.failNext(OVER)
    await scene.refund.execute()
    await scene.refund.refresh()
    return scene
  }

  const enter = (reservation: Reservation, guest: User, entry = ACCOUNT) =>
    Refund.enterAccount(reservation, guest, entry)

  for (const code of ['EXCEED_MAX_REFUND_DUE', 'NOT_CANCELABLE_PAYMENT']) {
    test(`waits for an account of the guest, who is told: ${code}`, async ({ assert }) => {
      const { refund, guest, listing } = await cancelled()
      stub.failNext({ code, status: 403 })
      await refund.execute()
      await refund.refresh()
      assert.containSubset(refund, { status: 'needs_account', way: 'bank', lastError: code })
      assert.include(await subjectsTo(guest), '[취밋] 돌려받을 계좌를 알려 주세요')
      assert.equal(stub.taken(), 80_000)
      await assertMoney(assert, listing)

      clock.travel({ days: 2 })
      await settleEffects()
      assert.deepEqual(await processRefunds(), { done: 0, needsAccount: 0, accepted: 0, failed: 0 })
      assert.lengthOf(stub.callsTo('/cancel'), 1, 'the provider is asked once')
    })
  }

  for (const fault of [
    { code: 'NOT_CANCELABLE_AMOUNT', status: 403 },
    { code: 'NOT_ALLOWED_PARTIAL_REFUND', status: 403 },
    { code: 'NOT_AVAILABLE_BANK', status: 403 },
    { code: 'NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER', status: 403 },
    { code: 'EXCEED_MAX_REFUND_DUE', status: 500 },
  ]) {
    test(`is tried again when it may pass: ${fault.status} ${fault.code}`, async ({ assert }) => {
      const { refund } = await cancelled()
      stub.failNext(fault)
      await refund.execute()
      await refund.refresh()
      assert.containSubset(refund, { status: 'pending', way: 'provider', attempts: 1 })
      clock.travel({ minutes: 1 })
      await processRefunds()
      await refund.refresh()
      assert.equal(refund.status, 'done')
    })
  }

  test('goes to the account by bank, once, and the number is forgotten', async ({ assert }) => {
    const { refund, reservation, guest, listing } = await closed()
    await enter(reservation, guest)
    const entered = await RefundAccount.findByOrFail('refundId', refund.id)
    assert.notInclude(entered.numberEncrypted, ACCOUNT.number)
    assert.equal(unsealNumber(entered.numberEncrypted), ACCOUNT.number)
    await settleEffects()

    await refund.refresh()
    assert.containSubset(refund, { status: 'done', way: 'bank', providerReference: null })
    const [transfer, ...others] = await transfersOf(refund)
    assert.isEmpty(others)
    assert.deepEqual(bank.transfers, [
      {
        ...ACCOUNT,
        amount: 65_000,
        idempotencyKey: transfer.ulid,
        memo: `취밋${transfer.ulid.slice(-6)}`,
      },
    ])
    await entered.refresh()
    assert.containSubset(entered, { numberEncrypted: '', numberMasked: '********6789' })
    assert.containSubset(transfer, { numberEncrypted: '', numberMasked: '********6789' })
    assert.include(await subjectsTo(guest), '[취밋] 환급금 65,000원을 보냈어요')
    assert.lengthOf(stub.callsTo('/cancel'), 1)
    await assertMoney(assert, listing)

    await refund.execute()
    await processRefunds()
    assert.equal(bank.sum, 65_000)
    assert.equal(await kindOf(enter(reservation, guest)), 'notNow')
  })

  test('stays with the provider when the cancel had in fact gone through', async ({ assert }) => {
    const { refund, confirming } = await cancelled()
    await payments.provider.cancel({
      providerKey: confirming.providerKey,
      amount: refund.amount,
      reason: 'cancellation',
      idempotencyKey: `${refund.ulid}-0`,
    })
    stub.hideCancels(1)
    stub.failNext(OVER)
    await refund.execute()
    await refund.refresh()
    assert.containSubset(refund, { status: 'done', way: 'provider' })
    assert.equal(stub.taken(), 15_000)
  })

  test('is not wired when the provider gave it back after all', async ({ assert }) => {
    const { refund, reservation, guest, confirming, listing } = await closed()
    await payments.provider.cancel({
      providerKey: confirming.providerKey,
      amount: refund.amount,
      reason: 'cancellation',
      idempotencyKey: `${refund.ulid}-9`,
    })
    await enter(reservation, guest)
    await settleEffects()
    await refund.refresh()
    assert.containSubset(refund, { status: 'done', way: 'provider' })
    assert.isEmpty(bank.calls)
    await assertMoney(assert, listing)
  })

  test('is not switched while money went back that nobody here asked for', async ({ assert }) => {
    const { refund, confirming } = await cancelled()
    await payments.provider.cancel({
      providerKey: confirming.providerKey,
      amount: 1_000,
      reason: 'by hand',
      idempotencyKey: 'by-hand-000',
    })
    stub.hideCancels(1)
    stub.failNext(OVER)
    await refund.execute()
    await refund.refresh()
    assert.containSubset(refund, { status: 'pending', way: 'provider' })
    assert.include(refund.lastError!, '1000 won')
  })

  test('is read again after a time-out, with the same key and no second transfer', async ({
    assert,
  }) => {
    const { refund, reservation, guest, listing } = await closed()
    await enter(reservation, guest)
    bank.failNext('timeoutAfterSuccess')
    await settleEffects()
    await refund.refresh()
    assert.equal(refund.status, 'pending')
    assert.equal(await kindOf(enter(reservation, guest)), 'refundUnderWay')

    clock.travel({ minutes: 1 })
    assert.deepEqual(await processRefunds(), { done: 1, needsAccount: 0, accepted: 0, failed: 0 })
    assert.lengthOf(bank.keys, 1)
    assert.equal(bank.sum, 65_000)
    await assertMoney(assert, listing)
  })

  test('that the bank refused may go to another account, and the guest is told once', async ({
    assert,
  }) => {
    const { refund, reservation, guest } = await closed()
    await enter(reservation, guest)
    bank.failNext('refuse', 'refuse')
    await settleEffects()
    clock.travel({ minutes: 1 })
    await processRefunds()
    const told = await subjectsTo(guest)
    assert.lengthOf(
      told.filter((subject) => subject === '[취밋] 환급금을 보내지 못했어요'),
      1
    )
    await enter(reservation, guest, { ...ACCOUNT, bankCode: '090', number: '3333012345678' })
    await settleEffects()
    await refund.refresh()
    assert.equal(refund.status, 'done')
    const transfers = await transfersOf(refund)
    assert.deepEqual(
      transfers.map(({ outcome, bankCode }) => `${outcome} ${bankCode}`),
      ['refused 088', 'refused 088', 'sent 090']
    )
    assert.lengthOf(new Set(bank.keys), 3)
    assert.equal(bank.sum, 65_000)
  })

  test('waits for an operator after six failures, who starts it anew', async ({ assert }) => {
    const { refund, reservation, guest, listing } = await closed()
    await enter(reservation, guest)
    bank.failNext(...Array.from({ length: 6 }, () => 'unreachable' as const))
    const waits: number[] = []
    for (;;) {
      const before = clock.now()
      await processRefunds()
      await refund.refresh()
      if (!refund.nextAttemptAt) break
      waits.push(refund.nextAttemptAt.diff(before, 'minutes').minutes)
      clock.freeze(refund.nextAttemptAt)
    }
    assert.deepEqual(waits, [1, 5, 30, 120, 720])
    assert.equal(refund.status, 'waiting_operator')
    await refund.retry()
    await processRefunds()
    await refund.refresh()
    assert.equal(refund.status, 'done')
    assert.lengthOf(new Set(bank.keys), 1, 'an unknown outcome keeps its key')
    await assertMoney(assert, listing)
  })

  test('carried out twice at once is wired once', async ({ assert }) => {
    const { refund, reservation, guest, listing } = await closed()
    await enter(reservation, guest)
    const again = await Refund.findOrFail(refund.id)
    await Promise.all([refund.execute(), again.execute(), processRefunds()])
    assert.equal(bank.sum, 65_000)
    assert.lengthOf(await transfersOf(refund), 1)
    await assertMoney(assert, listing)
  })

  test('goes one way: the database refuses the other', async ({ assert }) => {
    const { refund: other } = await cancelled()
    const transfer = { provider: 'sandbox', ...account(), ulid: '0'.repeat(26), outcome: 'unknown' }
    await assert.rejects(
      () => db.table('refund_transfers').insert({ ...transfer, refund_id: other.id }),
      /foreign key constraint/
    )
    await assert.rejects(
      () => db.from('refunds').where('id', other.id).update({ status: 'needs_account' }),
      /refunds_one_way/
    )

    const { refund, reservation, guest } = await closed()
    await enter(reservation, guest)
    await settleEffects()
    await assert.rejects(
      () => db.from('refunds').where('id', refund.id).update({ way: 'provider' }),
      /foreign key constraint/
    )
    await assert.rejects(
      () => db.table('refund_transfers').insert({ ...transfer, refund_id: refund.id }),
      /Duplicate entry/
    )
    const { id: paymentId } = await Payment.findOrFail(refund.paymentId)
    const entry = { kind: 'refunded', debit: 'refunds_payable', credit: 'provider_cash', amount: 1 }
    const of = { refund_id: refund.id, payment_id: paymentId, reservation_id: reservation.id }
    await assert.rejects(
      () => db.table('ledger_entries').insert({ ...entry, ...of }),
      /ledger_entries_given_back/
    )
  })

  for (const fault of ['answersLater', 'refusesLater'] as const) {
    test(`hears later what the bank decided: ${fault}`, async ({ assert, client }) => {
      const { refund, reservation, guest, listing } = await closed()
      bank.failNext(fault)
      await enter(reservation, guest)
      await settleEffects()
      await refund.refresh()
      const [transfer] = await transfersOf(refund)
      assert.containSubset(refund, { status: 'pending', attempts: 0, lastError: null })
      assert.equal(transfer.outcome, 'unknown')
      assert.isNotNull(transfer.acceptedAt)
      assert.equal(await kindOf(enter(reservation, guest)), 'refundUnderWay')

      clock.travel({ minutes: 11 })
      await processRefunds()
      assert.lengthOf(await transfersOf(refund), 1, 'it is read again, not sent again')
      bank.decide()
      await hearFromBank(client, transfer.ulid)
      await hearFromBank(client, transfer.ulid)
      await settleEffects()
      await refund.refresh()
      const isSent = fault === 'answersLater'
      assert.equal(refund.status, isSent ? 'done' : 'pending')
      assert.equal(bank.sum, isSent ? 65_000 : 0)
      await assertMoney(assert, listing)
    })
  }

  test('that the bank never decides on comes to an operator, and still counts', async ({
    assert,
    client,
  }) => {
    const { refund, reservation, guest, listing } = await closed()
    bank.failNext('answersLater')
    await enter(reservation, guest)
    await settleEffects()
    clock.travel({ hours: 73 })
    await processRefunds()
    await refund.refresh()
    assert.containSubset(refund, { status: 'waiting_operator', lastError: 'NO_DECISION' })
    bank.decide()
    const [transfer] = await transfersOf(refund)
    await hearFromBank(client, transfer.ulid)
    await settleEffects()
    await refund.refresh()
    assert.equal(refund.status, 'done')
    await assertMoney(assert, listing)
  })

  test('of a late payment goes the same way', async ({ assert }) => {
    const { reservation, guest, host, listing } = await approved()
    const { confirming } = await authorised(stub, reservation, guest)
    await takenUnheard(stub, confirming)
    await cancel(reservation, host)
    await Payment.confirm(confirming)
    stub.failNext(OVER)
    await settleEffects()
    await enter(await fresh(reservation), guest)
    await settleEffects()
    const refund = await Refund.findByOrFail('reservationId', reservation.id)
    assert.containSubset(refund, { kind: 'late_payment', status: 'done', way: 'bank' })
    assert.equal(bank.sum, 80_000)
    assert.equal(await statusOf(reservation), 'CANCELLED')
    await assertMoney(assert, listing)
  })

  test('takes an account from its guest alone', async ({ assert }) => {
    const { reservation, host } = await closed()
    for (const user of [host, await person({ role: 'admin' })]) {
      assert.equal(await kindOf(enter(reservation, user)), 'notAllowed')
    }
  })
})

function account() {
  const { bankCode, holder } = ACCOUNT
  return { bank_code: bankCode, holder, number_encrypted: '', number_masked: '' }
}

async function hearFromBank(client: ApiClient, idempotencyKey: string) {
  const body = JSON.stringify({ data: { idempotencyKey } })
  const signature = signatureOf(body, config.sandbox.webhookSecret)
  const answer = await callWebhook(client, '/webhooks/payouts', body, signature)
  answer.assertStatus(200)
}

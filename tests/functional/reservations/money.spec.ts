import { test } from '@japa/runner'
import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import Payment from '#models/payment'
import type Refund from '#models/refund'
import type Reservation from '#models/reservation'
import clock from '#services/clock'
import type FakeProvider from '#services/payments/fake'
import { assertMoney } from './money.js'
import { refusal } from './refusal.js'
import {
  cancel,
  gear,
  handedBack,
  paid,
  pay,
  person,
  photo,
  renting,
  requested,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from './support.js'

async function kindOf(attempt: Promise<unknown>) {
  const { kind } = await refusal(attempt)
  return kind
}

async function approved() {
  const scene = await gear()
  const { reservation: asked, guest } = await requested(scene.listing)
  const reservation = await asked.approve(says(scene.host, asked))
  return { ...scene, guest, reservation }
}

async function refundsOf(reservation: Reservation) {
  const refunds = await reservation.related('refunds').query().orderBy('id')
  return refunds.map(({ kind, rent, deposit, status }) => `${kind} ${rent}+${deposit} ${status}`)
}

test.group('Paying', (group) => {
  let provider: FakeProvider

  group.each.setup(() => {
    provider = setTheScene()
    return tidyUp
  })

  test('only the provider’s word makes a payment', async ({ assert }) => {
    const { reservation, guest, listing } = await approved()
    const { payment, url } = await Payment.start(reservation, guest)
    assert.match(payment.orderId, /^[\w-]{32}$/)
    assert.include(url, payment.orderId)
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_PAYMENT')

    provider.failNext('refuse')
    const confirming = {
      orderId: payment.orderId,
      providerKey: provider.keyOf(payment.orderId),
      amount: payment.amount,
    }
    assert.equal(await kindOf(Payment.confirm(confirming)), 'paymentFailed')
    assert.equal(await kindOf(Payment.confirm(confirming)), 'paymentFailed')
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_PAYMENT')

    const { reservation: settled } = await pay(reservation, guest)
    assert.equal(settled.status, 'PENDING_PICKUP')
    await assertMoney(assert, listing)
  })

  test('an amount or a key that was changed on the way moves nothing', async ({ assert }) => {
    const { reservation, guest } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    const { orderId, amount } = payment
    const providerKey = provider.keyOf(orderId)
    assert.equal(
      await kindOf(Payment.confirm({ orderId, providerKey, amount: 1 })),
      'paymentMismatch'
    )
    await assert.rejects(() => Payment.confirm({ orderId: 'invented', providerKey, amount }))
    assert.isEmpty(provider.calls)
    const { reservation: settled } = await Payment.confirm({ orderId, providerKey, amount })
    assert.equal(settled.status, 'PENDING_PICKUP')
    const other = { orderId, providerKey: 'somebody-elses', amount }
    const again = await Payment.confirm(other)
    assert.isFalse(again.isLate)
    assert.lengthOf(provider.calls, 1)
  })

  test('an answer that was lost is read in the books of the provider', async ({ assert }) => {
    const { reservation, guest, listing } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    provider.failNext('timeoutAfterSuccess')
    const { reservation: settled } = await Payment.confirm({
      orderId: payment.orderId,
      providerKey: provider.keyOf(payment.orderId),
      amount: payment.amount,
    })
    assert.equal(settled.status, 'PENDING_PICKUP')
    assert.lengthOf(provider.calls, 1)
    await assertMoney(assert, listing)
  })

  test('while the outcome is unknown nobody pays anew; later the same key asks', async ({
    assert,
  }) => {
    const { reservation, guest, listing } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    const confirming = {
      orderId: payment.orderId,
      providerKey: provider.keyOf(payment.orderId),
      amount: payment.amount,
    }
    provider.failNext('timeoutAfterSuccess')
    provider.failReading(2)
    assert.equal(await kindOf(Payment.confirm(confirming)), 'paymentUnknown')
    assert.equal(await kindOf(Payment.start(reservation, guest)), 'paymentUnknown')
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_PAYMENT')

    const { reservation: settled } = await Payment.confirm(confirming)
    assert.equal(settled.status, 'PENDING_PICKUP')
    const [first, second] = provider.calls
    assert.equal(first.idempotencyKey, second.idempotencyKey)
    await assertMoney(assert, listing)
  })

  test('whoever wants to pay anew finds the old order paid after all', async ({ assert }) => {
    const { reservation, guest, listing } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    provider.failNext('timeoutAfterSuccess')
    provider.failReading()
    await refusal(
      Payment.confirm({
        orderId: payment.orderId,
        providerKey: provider.keyOf(payment.orderId),
        amount: payment.amount,
      })
    )
    assert.equal(await kindOf(Payment.start(reservation, guest)), 'notPayable')
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_PICKUP')
    await assertMoney(assert, listing)
  })

  test('confirming many times at once pays once', async ({ assert }) => {
    const { reservation, guest, listing } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    const confirming = {
      orderId: payment.orderId,
      providerKey: provider.keyOf(payment.orderId),
      amount: payment.amount,
    }
    const answers = await Promise.all(Array.from({ length: 6 }, () => Payment.confirm(confirming)))
    assert.isTrue(answers.every(({ isLate, payment: { counts } }) => !isLate && counts))
    await reservation.refresh()
    assert.equal(reservation.version, 3)
    await assertMoney(assert, listing)
  })

  test('two tabs, two payments: the second goes back by itself', async ({ assert }) => {
    const { reservation, guest, listing } = await approved()
    const [a, b] = [
      await Payment.start(reservation, guest),
      await Payment.start(reservation, guest),
    ]
    const confirm = ({ payment }: typeof a) =>
      Payment.confirm({
        orderId: payment.orderId,
        providerKey: provider.keyOf(payment.orderId),
        amount: payment.amount,
      })
    const answers = await Promise.all([confirm(a), confirm(b)])
    assert.deepEqual(answers.map(({ isLate }) => isLate).sort(), [false, true])
    await settleEffects()
    const late = answers.find(({ isLate }) => isLate)!.payment
    assert.equal(provider.cancelledOf(provider.keyOf(late.orderId)), reservation.total)
    await assertMoney(assert, listing)
  })

  test('money for a reservation that was cancelled meanwhile goes back by itself', async ({
    assert,
  }) => {
    const { reservation, guest, host, listing } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    const confirming = {
      orderId: payment.orderId,
      providerKey: provider.keyOf(payment.orderId),
      amount: payment.amount,
    }
    provider.failNext('timeoutAfterSuccess')
    provider.failReading()
    assert.equal(await kindOf(Payment.confirm(confirming)), 'paymentUnknown')
    provider.recover()
    await cancel(reservation, host)
    const { isLate, reservation: still } = await Payment.confirm(confirming)
    assert.isTrue(isLate)
    assert.equal(still.status, 'CANCELLED')
    await settleEffects()
    assert.deepEqual(await refundsOf(still), ['late_payment 30000+50000 done'])
    await assertMoney(assert, listing)
  })

  test('no payment starts after the deadline, one confirmed later still counts', async ({
    assert,
  }) => {
    const { reservation, guest, host } = await approved()
    const { payment } = await Payment.start(reservation, guest)
    clock.travel({ hours: 24 })
    assert.equal(await kindOf(Payment.start(reservation, guest)), 'tooLate')
    assert.equal(await kindOf(Payment.start(reservation, host)), 'notAllowed')
    const { reservation: settled } = await Payment.confirm({
      orderId: payment.orderId,
      providerKey: provider.keyOf(payment.orderId),
      amount: payment.amount,
    })
    assert.equal(settled.status, 'PENDING_PICKUP')
  })
})

test.group('Cancelling a paid reservation', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('pays back what the preview said', async ({ assert }) => {
    const { reservation, guest, listing } = await paid({ from: 3, to: 5 })
    const preview = await reservation.cancellationPreview(guest)
    assert.containSubset(preview, {
      refundedRent: 15_000,
      keptRent: 15_000,
      refundedDeposit: 50_000,
    })
    const cancelled = await reservation.cancel(says(guest, reservation), {
      reason: '일정이 바뀌었어요',
      expected: preview!,
    })
    assert.equal(cancelled.keptRent, 15_000)
    assert.isNotNull(cancelled.payoutDueAt)
    await settleEffects()
    assert.deepEqual(await refundsOf(cancelled), ['cancellation 15000+50000 done'])
    await assertMoney(assert, listing)
  })

  test('refuses an amount that is no longer right, and says the new one', async ({ assert }) => {
    const { reservation, guest } = await paid({ from: 1, to: 5 })
    const preview = await reservation.cancellationPreview(guest)
    clock.travel({ days: 1 })
    const refused = await refusal(
      reservation.cancel(says(guest, reservation), { reason: '늦잠', expected: preview! })
    )
    assert.equal(refused.kind, 'refundChanged')
    assert.equal(refused.is('refundChanged') && refused.facts.refund.refundedRent, 0)
  })

  test('gives nothing back that was not paid, whatever is expected', async ({ assert }) => {
    const { listing } = await gear()
    const { reservation, guest } = await requested(listing)
    const cancelling = (refundedRent: number) =>
      reservation.cancel(says(guest, reservation), {
        reason: '늦잠',
        expected: { refundedRent, refundedDeposit: 0 },
      })
    const refused = await refusal(cancelling(1))
    assert.equal(refused.kind, 'refundChanged')
    const cancelled = await cancelling(0)
    assert.equal(cancelled.status, 'CANCELLED')
  })

  test('refuses whoever was not shown an amount, and says it', async ({ assert }) => {
    const { reservation, guest } = await paid({ from: 0, to: 2 })
    const refused = await refusal(reservation.cancel(says(guest, reservation), { reason: '늦잠' }))
    assert.equal(refused.kind, 'refundChanged')
    await reservation.refresh()
    assert.equal(reservation.status, 'PENDING_PICKUP')
  })

  test('by the host or a moderator gives everything back', async ({ assert }) => {
    const moderator = await person({ role: 'moderator' })
    for (const by of ['host', 'moderator']) {
      const { reservation, host, listing } = await paid({ from: 0, to: 2 })
      const cancelled = await cancel(reservation, by === 'host' ? host : moderator)
      assert.equal(cancelled.refundedRent, 30_000)
      assert.isNull(cancelled.payoutDueAt)
      await assertMoney(assert, listing)
    }
  })

  test('a parcel lost on the way gives everything back and retires the unit', async ({
    assert,
  }) => {
    const moderator = await person({ role: 'moderator' })
    const scene = await paid({
      from: 1,
      to: 2,
      receiveMethod: 'DELIVERY',
      receiveLine1: '부산시 해운대구 우동 1',
    })
    const shipped = await scene.reservation.ship(says(scene.host, scene.reservation), {
      carrier: '우체국',
      trackingNumber: '1',
    })
    const missed = await shipped.reportNonArrival(says(scene.guest, shipped), {
      reason: '아직 안 왔어요',
    })
    assert.isNull(missed.deadlineAt)
    const cancelled = await cancel(missed, moderator)
    assert.equal(cancelled.refundedRent + cancelled.refundedDeposit, cancelled.total)
    await scene.listing.refresh()
    assert.equal(scene.listing.status, 'paused')
    await assertMoney(assert, scene.listing)
  })
})

test.group('Refunds', (group) => {
  let provider: FakeProvider

  group.each.setup(() => {
    provider = setTheScene()
    return tidyUp
  })

  test('an unreachable provider is asked again later, and gives once', async ({ assert }) => {
    const { reservation, host, listing } = await handedBack()
    const settled = await reservation.complete(says(host, reservation))
    provider.failNext('unreachable')
    await settleEffects()
    await settled.refresh()
    assert.equal(settled.status, 'PENDING_REFUND')
    assert.deepEqual(await refundsOf(settled), ['deposit 0+50000 pending'])

    provider.failNext('timeoutAfterSuccess')
    clock.travel({ minutes: 1 })
    await settleEffects()
    clock.travel({ minutes: 5 })
    await settleEffects()
    await settled.refresh()
    assert.equal(settled.status, 'REFUND_COMPLETED')
    assert.lengthOf([...provider.cancels.values()], 1)
    assert.lengthOf(
      new Set(
        provider.calls
          .filter(({ method }) => method === 'cancel')
          .map(({ idempotencyKey }) => idempotencyKey)
      ),
      1
    )
    await assertMoney(assert, listing)
  })

  test('after six failures it waits for an operator, who starts it anew', async ({ assert }) => {
    const { reservation, host } = await handedBack()
    const settled = await reservation.complete(says(host, reservation))
    for (const minutes of [0, 1, 5, 30, 120, 720]) {
      clock.travel({ minutes })
      provider.failNext('unreachable')
      await settleEffects()
    }
    const refund = await settled.related('refunds').query().firstOrFail()
    assert.equal(refund.status, 'waiting_operator')
    assert.equal(refund.attempts, 6)
    const tries = await Promise.allSettled([refund.retry(), refund.retry()])
    assert.sameMembers(
      tries.map(({ status }) => status),
      ['fulfilled', 'rejected']
    )
    await settleEffects()
    await settled.refresh()
    assert.equal(settled.status, 'REFUND_COMPLETED')
    await assert.rejects(() => refund.retry(), /is done/)
  })

  test('a refusal is answered with a key of its own, an unknown outcome never', async ({
    assert,
  }) => {
    const { reservation, host } = await handedBack()
    const settled = await reservation.complete(says(host, reservation))
    for (const fault of ['unreachable', 'refuse'] as const) {
      provider.failNext(fault)
      await settleEffects()
      clock.travel({ minutes: 5 })
    }
    await settleEffects()
    const refund = await settled.related('refunds').query().firstOrFail()
    assert.equal(refund.status, 'done')
    assert.deepEqual(keysOfCancels(), [refund.ulid, refund.ulid, `${refund.ulid}-1`])
    assert.lengthOf([...provider.cancels.values()], 1)
  })

  test('a cancel whose answer was lost is not asked for again', async ({ assert }) => {
    const { reservation, host } = await handedBack()
    const settled = await reservation.complete(says(host, reservation))
    provider.failNext('timeoutAfterSuccess')
    await settleEffects()
    clock.travel({ minutes: 1 })
    await settleEffects()
    const refund = await settled.related('refunds').query().firstOrFail()
    assert.equal(refund.status, 'done')
    assert.lengthOf(keysOfCancels(), 1)
  })

  test('nothing is asked for while the books cannot be read', async ({ assert }) => {
    const { reservation, host } = await handedBack()
    const settled = await reservation.complete(says(host, reservation))
    for (const minutes of [0, 1, 5, 30, 120, 720]) {
      clock.travel({ minutes })
      provider.failReading()
      await settleEffects()
    }
    const refund = await settled.related('refunds').query().firstOrFail()
    assert.equal(refund.status, 'waiting_operator')
    assert.isEmpty(keysOfCancels())
  })

  test('money that went back by another hand is not given twice', async ({ assert }) => {
    const { reservation, host } = await handedBack()
    const payment = await Payment.query().where('reservation_id', reservation.id).firstOrFail()
    await provider.cancel({
      providerKey: payment.providerKey!,
      amount: 50_000,
      reason: 'by hand',
      idempotencyKey: 'by-hand',
    })
    const settled = await reservation.complete(says(host, reservation))
    await settleEffects()
    const refund = await settled.related('refunds').query().firstOrFail()
    assert.equal(refund.status, 'pending')
    assert.include(refund.lastError!, '50000')
    assert.equal(provider.cancelledOf(payment.providerKey!), 50_000)
  })

  function keysOfCancels() {
    const cancels = provider.calls.filter(({ method }) => method === 'cancel')
    return cancels.map(({ idempotencyKey }) => idempotencyKey)
  }

  test('carried out twice at once gives once', async ({ assert }) => {
    const { reservation, host } = await handedBack()
    const settled = await reservation.complete(says(host, reservation))
    const [refund] = await settled.related('refunds').query()
    const [again] = await settled.related('refunds').query()
    await Promise.all([refund.execute(), again.execute()])
    assert.lengthOf([...provider.cancels.values()], 1)
    await settled.refresh()
    assert.equal(settled.status, 'REFUND_COMPLETED')
  })
})

test.group('An inspection that failed', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  async function failed() {
    const scene = await paid({ from: 0, to: 5 })
    const received = await scene.reservation.receive(says(scene.guest, scene.reservation))
    const reservation = await received.failInspection(says(scene.guest, received), {
      reason: '폴대가 부러져 있어요',
      photos: [await photo(scene.guest)],
    })
    return { ...scene, reservation }
  }

  test('gives the rent back when the gear is back in time and nobody objects', async ({
    assert,
  }) => {
    const { reservation, host, listing } = await failed()
    clock.travel({ days: 2 })
    const back = await reservation.takeBack(says(host, reservation))
    const settled = await back.complete(says(host, back))
    assert.deepEqual(await refundsOf(settled), [
      'failed_inspection 60000+0 pending',
      'deposit 0+50000 pending',
    ])
    assert.isNull(settled.payoutDueAt)
    await settleEffects()
    await settled.refresh()
    assert.equal(settled.status, 'REFUND_COMPLETED')
    await assertMoney(assert, listing)
  })

  for (const [percent, rent] of [
    [0, 0],
    [50, 30_000],
    [100, 60_000],
  ] as const) {
    test(`a moderator gives ${percent} % back after the host's objection`, async ({ assert }) => {
      const moderator = await person({ role: 'moderator' })
      const { reservation, host, listing } = await failed()
      const back = await reservation.takeBack(says(host, reservation))
      const disputed = await back.objectToInspection(says(host, back), {
        reason: '보낼 때는 멀쩡했어요',
        photos: [await photo(host, 'objection')],
      })
      const settled = await disputed.complete(says(host, disputed))
      assert.isNull(settled.keptRent)
      await settleEffects()
      await settled.refresh()
      assert.equal(settled.status, 'REFUND_COMPLETED')

      const decided = await settled.decideRent(says(moderator, settled), {
        percent,
        reason: '사진을 보고 정했어요',
      })
      assert.equal(decided.refundedRent, rent)
      assert.equal(decided.keptRent, 60_000 - rent)
      await settleEffects()
      await assertMoney(assert, listing)
      const again = decided.decideRent(says(moderator, decided), { percent: 0, reason: '다시' })
      assert.equal(await kindOf(again), 'notNow')
    })
  }

  test('leaves the rent to a moderator when the gear came back late', async ({ assert }) => {
    const { reservation, host } = await failed()
    clock.travel({ days: 3 })
    const back = await reservation.takeBack(says(host, reservation))
    const settled = await back.complete(says(host, back))
    assert.isNull(settled.keptRent)
    assert.deepEqual(await refundsOf(settled), ['deposit 0+50000 pending'])
  })
})

test.group('A claim', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  async function claimed(amount = 20_000) {
    const scene = await handedBack({ from: 0, to: 2 })
    const reservation = await scene.reservation.fileClaim(says(scene.host, scene.reservation), {
      amounts: { damage: amount - 5_000, late: 5_000 },
      reason: '텐트 천이 찢어졌어요',
      photos: [await photo(scene.host, 'claim')],
    })
    return { ...scene, reservation }
  }

  test('reaches from one won to the deposit', async ({ assert }) => {
    const { reservation, host } = await handedBack({ from: 0, to: 2 })
    const claim = (amounts: Record<string, number>, photos: string[] = []) =>
      kindOf(reservation.fileClaim(says(host, reservation), { amounts, reason: '파손', photos }))
    assert.equal(await claim({ late: 50_001 }), 'invalidClaim')
    assert.equal(await claim({ late: 0 }), 'invalidClaim')
    assert.equal(await claim({ late: -5, not_returned: 10 }), 'invalidClaim')
    assert.equal(await claim({ damage: 10_000 }), 'invalidClaim')
  })

  test('accepted by the guest splits the deposit', async ({ assert }) => {
    const { reservation, guest, listing } = await claimed()
    const settled = await reservation.acceptClaim(says(guest, reservation))
    assert.equal(settled.status, 'CLAIM_COMPLETED')
    assert.equal(settled.refundedDeposit, 30_000)
    assert.isNotNull(settled.payoutDueAt)
    await settleEffects()
    assert.deepEqual(await refundsOf(settled), ['claim_rest 0+30000 done'])
    await assertMoney(assert, listing)
  })

  test('lowered and then accepted, or withdrawn, costs the guest less or nothing', async ({
    assert,
  }) => {
    const { reservation, guest, host } = await claimed()
    assert.equal(
      await kindOf(reservation.lowerClaim(says(host, reservation), { amount: 20_000 })),
      'invalidClaim'
    )
    const lowered = await reservation.lowerClaim(says(host, reservation), { amount: 12_000 })
    const items = await lowered.claim.related('items').query().orderBy('id')
    assert.deepEqual(
      items.map(({ amount }) => amount),
      [12_000, 0]
    )
    const settled = await lowered.acceptClaim(says(guest, lowered))
    assert.equal(settled.refundedDeposit, 38_000)

    const other = await claimed()
    const withdrawn = await other.reservation.withdrawClaim(says(other.host, other.reservation))
    assert.equal(withdrawn.refundedDeposit, 50_000)
    assert.equal(withdrawn.status, 'CLAIM_COMPLETED')
    await assertMoney(assert, other.listing)
  })

  test('objected to is decided by a moderator who is no party, up to what is claimed', async ({
    assert,
  }) => {
    const moderator = await person({ role: 'moderator' })
    const { reservation, guest, listing } = await claimed()
    const decision = { amount: 7_000, reason: '일부만 인정해요' }
    assert.equal(
      await kindOf(reservation.decideClaim(says(moderator, reservation), decision)),
      'missing'
    )
    const disputed = await reservation.objectToClaim(says(guest, reservation), {
      reason: '처음부터 찢어져 있었어요',
      photos: [await photo(guest, 'objection')],
    })
    assert.isNull(disputed.deadlineAt)
    assert.equal(await kindOf(disputed.acceptClaim(says(guest, disputed))), 'missing')
    const over = disputed.decideClaim(says(moderator, disputed), { ...decision, amount: 20_001 })
    assert.equal(await kindOf(over), 'missing')
    const settled = await disputed.decideClaim(says(moderator, disputed), decision)
    assert.equal(settled.refundedDeposit, 43_000)
    await assertMoney(assert, listing)
  })

  test('may still be withdrawn after the objection', async ({ assert }) => {
    const { reservation, guest, host } = await claimed()
    const disputed = await reservation.objectToClaim(says(guest, reservation), {
      reason: '아니에요',
    })
    const settled = await disputed.withdrawClaim(says(host, disputed))
    assert.equal(settled.refundedDeposit, 50_000)
  })

  test('that the gear was not returned retires the unit', async ({ assert }) => {
    const { reservation, host, listing } = await handedBack({ from: 0, to: 2 })
    await reservation.fileClaim(says(host, reservation), {
      amounts: { not_returned: 50_000 },
      reason: '받지 못했어요',
    })
    await listing.refresh()
    assert.equal(listing.status, 'paused')
  })

  test('after a loss may be nothing, and gives the deposit back', async ({ assert }) => {
    const { reservation, guest, host, listing } = await renting({ from: 0, to: 2 })
    const lost = await reservation.reportLost(says(guest, reservation), { note: '도난' })
    const claim = await lost.fileClaim(says(host, lost), { amounts: {}, reason: '괜찮아요' })
    const settled = await claim.acceptClaim(says(guest, claim))
    assert.equal(settled.refundedDeposit, 50_000)
    await assertMoney(assert, listing)
  })
})

test.group('What the database itself holds', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  async function giveBack(
    reservation: Reservation,
    { kind = 'deposit', rent = 0, deposit = 0 }: Partial<Pick<Refund, 'kind' | 'rent' | 'deposit'>>
  ) {
    const payment = await Payment.query().where({ reservationId: reservation.id, counts: true })
    return db.table('refunds').insert({
      ulid: ulid(),
      payment_id: payment[0].id,
      reservation_id: reservation.id,
      kind,
      rent,
      deposit,
      amount: rent + deposit,
    })
  }

  test('no more goes back of a payment than was paid, and no refund grows', async ({ assert }) => {
    const { reservation, guest } = await paid()
    const cancelled = await cancel(reservation, guest)
    assert.deepEqual(await refundsOf(cancelled), ['cancellation 15000+50000 pending'])
    const tooMuch = /no more goes back/
    await assert.rejects(() => giveBack(cancelled, { rent: 15_001 }), tooMuch)
    await assert.rejects(() => giveBack(cancelled, { deposit: 1 }), tooMuch)
    const refund = db.from('refunds').where('reservation_id', cancelled.id)
    await assert.rejects(
      () => refund.clone().update({ rent: 15_001, amount: 65_001 }),
      /never grows/
    )
    await assert.doesNotReject(() => giveBack(cancelled, { rent: 15_000 }))
  })

  test('of refunds at the same moment no more than what was paid go through', async ({
    assert,
  }) => {
    const { reservation } = await paid()
    const kinds = ['cancellation', 'deposit', 'claim_rest', 'failed_inspection'] as const
    const results = await Promise.allSettled(
      kinds.map((kind) => giveBack(reservation, { kind, deposit: 20_000 }))
    )
    assert.lengthOf(
      results.filter(({ status }) => status === 'fulfilled'),
      2
    )
  })

  test('a claim is on the deposit, and no won of it goes to both sides', async ({ assert }) => {
    const { reservation, host, guest } = await handedBack({ from: 0, to: 2 })
    const claim = { ulid: ulid(), reservation_id: reservation.id, reason: '파손' }
    const tooMuch = /a claim is on the deposit/
    await assert.rejects(() => db.table('claims').insert({ ...claim, amount: 50_001 }), tooMuch)
    const filed = await reservation.fileClaim(says(host, reservation), {
      amounts: { late: 20_000 },
      reason: '늦게 돌려주셨어요',
    })
    const kept = db.from('claims').where('reservation_id', reservation.id)
    await assert.rejects(() => kept.clone().update({ amount: 50_001 }), tooMuch)
    const lowered = await filed.lowerClaim(says(host, filed), { amount: 10_000 })
    const settled = await lowered.acceptClaim(says(guest, lowered))
    assert.deepEqual(await refundsOf(settled), ['claim_rest 0+40000 pending'])
    await assert.rejects(() => giveBack(settled, { deposit: 1 }), /no more goes back/)
    await assert.rejects(
      () => kept.clone().update({ amount: 20_000, decided_amount: 10_001 }),
      tooMuch
    )
  })
})

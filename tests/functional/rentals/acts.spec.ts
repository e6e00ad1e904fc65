import { test } from '@japa/runner'
import clock from '#services/clock'
import {
  day,
  delivered,
  gear,
  handedBack,
  paid,
  person,
  photo,
  renting,
  requested,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from '#tests/functional/reservations/support'
import { act, fresh, page, statusOf, told } from '#tests/functional/rentals/support'

type Told = { kind: string; to: string | null; data: { amount?: number } }

test.group('Acts on a reservation', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('the host approves and says no with a reason', async ({ assert, client }) => {
    const { listing, host } = await gear({ units: 2 })
    const { reservation } = await requested(listing)
    const other = await requested(listing, { from: 8, to: 9 })

    const approval = await act(client, host, reservation, 'approval')
    approval.assertStatus(302)
    approval.assertHeader('location', `/reservations/${reservation.ulid}`)
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')

    const rejection = await act(client, host, other.reservation, 'rejection', { reason: '수리 중' })
    rejection.assertStatus(302)
    assert.equal(await statusOf(other.reservation), 'REJECTED')
  })

  test('a host whose gear is taken on those days reads what a host can do, not what a guest can', async ({
    assert,
    client,
  }) => {
    for (const [locale, words] of [
      ['ko', /승인할 수 없어요.*거절해 주세요/],
      ['en', /cannot approve.*reject the request/],
    ] as const) {
      const { listing, host } = await gear({ host: await person({ locale }) })
      const { reservation } = await requested(listing)
      const rival = await requested(listing)
      await act(client, host, reservation, 'approval')

      const refused = await act(client, host, rival.reservation, 'approval')
      refused.assertStatus(409)
      assert.equal(refused.body().kind, 'daysTaken')
      assert.match(refused.body().message, words)
    }
  })

  test('gear that travels by parcel: sent, corrected, received, sent back', async ({
    assert,
    client,
  }) => {
    const { host, guest, reservation } = await paid(delivered)
    const parcel = { carrier: 'CJ대한통운', trackingNumber: '123456789012' }

    await act(client, host, reservation, 'shipment', parcel)
    const sent = await fresh(reservation)
    assert.equal(sent.status, 'SHIPPING')
    await act(client, host, sent, 'tracking', { ...parcel, trackingNumber: '999999999' }, 'patch')
    const corrected = await fresh(reservation)
    assert.equal(corrected.receiveTracking, '999999999')

    await act(client, guest, corrected, 'receipt')
    await act(client, guest, await fresh(reservation), 'inspection', {
      photos: [await photo(guest)],
    })
    await act(client, guest, await fresh(reservation), 'return')
    await act(client, guest, await fresh(reservation), 'return-shipment', parcel)
    assert.equal(await statusOf(reservation), 'RETURNING')
    await act(client, host, await fresh(reservation), 'return-confirmation')
    await act(client, host, await fresh(reservation), 'completion')
    await settleEffects()
    assert.equal(await statusOf(reservation), 'REFUND_COMPLETED')
  })

  test('a wrong hand-over code is told at its field', async ({ assert, client }) => {
    const { host, reservation } = await paid()
    const wrong = reservation.handoverCode === '000000' ? '111111' : '000000'

    const refused = await act(client, host, reservation, 'hand-over', { code: wrong })
    refused.assertStatus(422)
    assert.equal(refused.body().errors[0].field, 'code')
    const malformed = await act(client, host, reservation, 'hand-over', { code: '12ab' })
    assert.equal(malformed.body().errors[0].field, 'code')

    const handed = await act(client, host, reservation, 'hand-over', {
      code: reservation.handoverCode,
    })
    handed.assertStatus(302)
    assert.equal(await statusOf(reservation), 'INSPECTING_RENTAL')
  })

  test('a hand-over code cannot be guessed one by one', async ({ assert, client }) => {
    const { host, reservation } = await paid()
    const guess = () => {
      const code = reservation.handoverCode === '000000' ? '111111' : '000000'
      return act(client, host, reservation, 'hand-over', { code })
    }
    for (let tries = 0; tries < 10; tries++) {
      const refused = await guess()
      refused.assertStatus(422)
    }
    const stopped = await guess()
    stopped.assertStatus(429)
    assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
  })

  test('what is missing is told at its field')
    .with([
      ['cancellation', 'reason', {}],
      ['cancellation', 'reason', { reason: '   ' }],
      ['cancellation', 'reason', { reason: '\u202e\u200b\u3164' }],
      ['cancellation', 'reason', { reason: '가'.repeat(501) }],
      ['cancellation', 'version', { reason: '사정이 생겼어요', version: 'old' }],
    ] as const)
    .run(async ({ assert, client }, [path, field, fields]) => {
      const { guest, reservation } = await paid()
      const refused = await act(client, guest, reservation, path, fields)
      refused.assertStatus(422)
      assert.equal(refused.body().errors[0].field, field)
      assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
    })

  test('handing back needs a photo, of one’s own', async ({ assert, client }) => {
    const { guest, reservation } = await renting()
    const returning = await reservation.return(says(guest, reservation))
    const stranger = await person()

    for (const photos of [[], [await photo(stranger)], ['../../etc/passwd']]) {
      const refused = await act(client, guest, returning, 'hand-back', { photos })
      refused.assertStatus(422)
      assert.match(refused.body().errors[0].field, /^photos/)
    }
    await act(client, guest, returning, 'hand-back', { photos: [await photo(guest)] })
    assert.equal(await statusOf(reservation), 'INSPECTING_RETURN')
  })

  test('a double click is one act and answers twice alike', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing)

    const [first, second] = await Promise.all([
      act(client, host, reservation, 'approval'),
      act(client, host, reservation, 'approval'),
    ])
    assert.deepEqual([first.status(), second.status()], [302, 302])
    const approved = await fresh(reservation)
    assert.equal(approved.version, reservation.version + 1)
    await approved.load('events')
    assert.lengthOf(approved.events, 2)
  })

  test('somebody who saw an older state gets the new one, with what changed', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    await act(client, host, reservation, 'approval')

    const stale = await client
      .post(`/reservations/${reservation.ulid}/cancellation`)
      .loginAs(guest)
      .withCsrfToken()
      .withInertia()
      .json({ version: reservation.version, reason: '마음이 바뀌었어요' })

    stale.assertStatus(409)
    stale.assertInertiaComponent('reservations/show')
    const props = stale.inertiaProps as Record<string, any>
    assert.equal(props.reservation.status, 'PENDING_PAYMENT')
    assert.equal(props.conflict.kind, 'stale')
    assert.containSubset(props.conflict.changed, [{ to: 'PENDING_PAYMENT', actor: 'host' }])
    assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
  })

  test('an act out of place is refused with the state as it is', async ({ client }) => {
    const { guest, reservation } = await paid()
    const early = await client
      .post(`/reservations/${reservation.ulid}/return`)
      .loginAs(guest)
      .withCsrfToken()
      .withInertia()
      .json({ version: reservation.version })
    early.assertStatus(409)
    early.assertInertiaPropsContains({ conflict: { kind: 'notNow' } })
  })

  test('a cancellation posts the refund that was shown, and another one is refused', async ({
    assert,
    client,
  }) => {
    const { guest, reservation } = await paid({ from: 3, to: 5 })
    const shown = await told(client, guest, reservation, 'cancellation')
    assert.deepInclude(shown, { refundedRent: 15_000, refundedDeposit: 50_000 })

    clock.freeze(`${day(3)}T03:00:00Z`)
    const expected = { expectedRent: shown.refundedRent, expectedDeposit: shown.refundedDeposit }
    const changed = await client
      .post(`/reservations/${reservation.ulid}/cancellation`)
      .loginAs(guest)
      .withCsrfToken()
      .withInertia()
      .json({ version: reservation.version, reason: '비가 와요', ...expected })
    changed.assertStatus(409)
    changed.assertInertiaPropsContains({
      conflict: { kind: 'refundChanged' },
      cancellation: { refundedRent: 0, refundedDeposit: 50_000 },
    })

    const cancelled = await act(client, guest, reservation, 'cancellation', {
      reason: '비가 와요',
      expectedRent: 0,
      expectedDeposit: 50_000,
    })
    cancelled.assertStatus(302)
    const { status, refundedDeposit, keptRent } = await fresh(reservation)
    assert.deepEqual([status, refundedDeposit, keptRent], ['CANCELLED', 50_000, 30_000])
  })

  test('whatever is wrong with a claim is said at its field', async ({ assert, client }) => {
    const { host, reservation } = await handedBack()
    const problemsOf = async (fields: Record<string, unknown>) => {
      const refused = await act(client, host, reservation, 'claim', {
        reason: '찢어졌어요',
        ...fields,
      })
      refused.assertStatus(422)
      return Object.fromEntries(
        refused.body().errors.map(({ field, message }: Record<string, string>) => [field, message])
      )
    }

    assert.deepEqual(await problemsOf({ late: 40_000, not_returned: 20_000 }), {
      amount: '모두 더하면 60,000원이에요. 보증금 50,000원까지만 청구할 수 있어요.',
    })
    assert.deepEqual(await problemsOf({ late: 0 }), {
      amount: '청구할 금액을 한 가지 이상 적어 주세요.',
    })
    assert.deepEqual(await problemsOf({ damage: 10_000 }), {
      photos: '파손을 청구하려면 파손된 곳이 보이는 사진을 1장 이상 올려 주세요.',
    })
    assert.onlyProperties(await problemsOf({ damage: 60_000 }), ['amount', 'photos'])
    assert.onlyProperties(await problemsOf({ late: -1 }), ['late'])
    assert.onlyProperties(await problemsOf({ late: 1, reason: ' ' }), ['reason'])

    clock.freeze(clock.now().plus({ days: 4 }))
    const late = await act(client, host, reservation, 'claim', { late: 1, reason: '늦었어요' })
    late.assertStatus(409)
    assert.equal(late.body().message, '반납 검수 기한이 지나서 청구할 수 없어요.')
  })

  test('a claim within the deposit, lowered, then accepted', async ({ assert, client }) => {
    const { host, guest, reservation } = await handedBack()
    const reason = '폴대가 부러졌어요'

    await act(client, host, reservation, 'claim', {
      damage: 20_000,
      reason,
      photos: [await photo(host, 'claim')],
    })
    const claiming = await fresh(reservation)
    assert.equal(claiming.status, 'CLAIMING')
    const raised = await act(client, host, claiming, 'claim', { amount: 30_000 }, 'patch')
    assert.include(raised.body().errors[0], {
      field: 'amount',
      message: '지금 청구한 20,000원보다 적게, 1원부터 적어 주세요.',
    })
    await act(client, host, claiming, 'claim', { amount: 15_000 }, 'patch')
    await act(client, guest, await fresh(reservation), 'claim/acceptance')
    await settleEffects()

    const { claim, events, money } = await page(client, guest, reservation)
    assert.equal(claim.decidedAmount, 15_000)
    const amounts = events.map(({ kind, to, data }: Told) => [to ?? kind, data.amount])
    assert.includeDeepMembers(amounts, [
      ['CLAIMING', 20_000],
      ['lowered', 15_000],
      ['CLAIM_COMPLETED', 15_000],
    ])
    assert.equal(money.depositStatus, 'partlyRefunded')
    assert.deepInclude(money.refunds[0], { kind: 'claim_rest', amount: 35_000, status: 'done' })
  })

  test('the host sees that a listing cannot be deleted before the deposit is settled', async ({
    assert,
    client,
  }) => {
    const { host } = await handedBack()
    const response = await client.get('/hosting/listings').loginAs(host).withInertia()
    const { listings } = response.inertiaProps as { listings: { agenda: object }[] }
    assert.containSubset(listings[0].agenda, { waiting: 0, running: 0, unfinished: 1 })
  })

  test('the guest objects, and only a moderator decides', async ({ assert, client }) => {
    const { host, guest, reservation } = await handedBack()
    const moderator = await person({ role: 'moderator' })
    await act(client, host, reservation, 'claim', { late: 30_000, reason: '늦었어요' })
    await act(client, guest, await fresh(reservation), 'claim/objection', { reason: '제때 줬어요' })

    const accept = await act(client, guest, await fresh(reservation), 'claim/acceptance')
    accept.assertStatus(422)
    await act(client, moderator, await fresh(reservation), 'claim/decision', {
      amount: 0,
      reason: '제때 돌려준 것이 사진으로 확인돼요.',
    })
    assert.equal(await statusOf(reservation), 'CLAIM_COMPLETED')
  })

  test('a failed inspection gives the rent back when the gear is back in time', async ({
    assert,
    client,
  }) => {
    const { host, guest, reservation } = await paid({ from: 0, to: 2 })
    await act(client, guest, reservation, 'receipt')
    await act(client, guest, await fresh(reservation), 'refusal', {
      reason: '천막이 찢어졌어요',
      photos: [await photo(guest)],
    })
    await act(client, guest, await fresh(reservation), 'hand-back', {
      photos: [await photo(guest)],
    })
    await act(client, host, await fresh(reservation), 'completion')
    const { refundedRent, refundedDeposit } = await fresh(reservation)
    assert.deepEqual([refundedRent, refundedDeposit], [30_000, 50_000])
  })

  test('once the rent is decided after an objection, nobody reads that it is to be decided', async ({
    assert,
    client,
  }) => {
    const { host, guest, reservation } = await paid({ from: 0, to: 2 })
    const moderator = await person({ role: 'moderator' })
    await act(client, guest, reservation, 'receipt')
    await act(client, guest, await fresh(reservation), 'refusal', {
      reason: '천막이 찢어졌어요',
      photos: [await photo(guest)],
    })
    await act(client, guest, await fresh(reservation), 'hand-back', {
      photos: [await photo(guest)],
    })
    const objection = { reason: '멀쩡했어요' }
    await act(client, host, await fresh(reservation), 'inspection-objection', objection)
    const waiting = await told(client, guest, reservation, 'reservation')
    assert.deepEqual(waiting.marks, ['inspectionFailed', 'inspectionObjected'])
    await act(client, moderator, await fresh(reservation), 'rent-decision', {
      percent: 50,
      reason: '사진으로는 절반만 알 수 있어요.',
    })
    const decided = await told(client, guest, reservation, 'reservation')
    assert.deepEqual(decided.marks, ['inspectionFailed', 'rentDecided'])
  })

  test('reports stop the clock and say so on the page', async ({ assert, client }) => {
    const { host, guest, reservation } = await paid({ from: 0, to: 2 })
    await act(client, guest, reservation, 'no-show-report', { reason: '안 오셨어요' })
    const seen = await told(client, host, reservation, 'reservation')
    assert.deepEqual(seen.marks, ['noShowReported'])
    assert.isNull(seen.deadline)
    assert.equal(seen.awaited, 'moderator')
  })
})

import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import config from '#config/payouts'
import Payout from '#models/payout'
import { processPayouts } from '#models/payout/batch'
import clock from '#services/clock'
import type FakePayouts from '#services/payouts/fake'
import { assertMoney } from '#tests/functional/reservations/money'
import { settleEffects } from '#tests/functional/reservations/support'
import { lettersTo } from '#tests/support/letters'
import { attemptsOf, earned, outcomesOf, setTheTill, waitFor } from './support.js'

const NOTHING = { sent: 0, accepted: 0, needsAccount: 0, held: 0, failed: 0 }

let bank: FakePayouts

async function accepted() {
  const scene = await earned()
  bank.failNext('answersLater')
  await scene.payout.execute()
  return scene
}

/** The bank decides and says so. */
async function hear() {
  for (const idempotencyKey of bank.decide()) await Payout.heed({ idempotencyKey })
}

test.group('A bank that answers later', (group) => {
  group.each.setup(() => {
    const till = setTheTill()
    bank = till.bank
    logger.level = 'silent'
    return async () => {
      logger.level = app.inTest ? 'error' : 'info'
      await till.tidyUp()
    }
  })

  test('leaves the attempt open, and is neither asked again nor given up', async ({ assert }) => {
    const { payout, listing, host } = await earned()
    bank.failNext('answersLater')
    assert.deepEqual(await processPayouts(), { ...NOTHING, accepted: 1 })
    for (let hours = 0; hours < 24; hours++) {
      await waitFor(payout)
      clock.travel({ hours: 1 })
      assert.equal(await payout.execute(), 'accepted')
    }
    await payout.refresh()
    assert.equal(payout.status, 'pending')
    assert.equal(payout.attempts, 0)
    assert.isNull(payout.lastError)
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    assert.lengthOf(bank.keys, 1)
    await assertMoney(assert, listing)
    await settleEffects()
    assert.notInclude(await subjectsTo(host), '[취밋] 정산이 늦어지고 있어요')
  })

  test('is read again every ten minutes, until it has sent', async ({ assert }) => {
    const { payout, listing } = await accepted()
    await payout.refresh()
    const wait = payout.nextAttemptAt!.diff(clock.now(), 'minutes').minutes
    assert.equal(wait, config.rereadMinutes)
    assert.deepEqual(await processPayouts(), NOTHING)

    bank.decide()
    await waitFor(payout)
    assert.deepEqual(await processPayouts(), { ...NOTHING, sent: 1 })
    assert.lengthOf(bank.keys, 1)
    assert.equal(bank.sum, 9_500)
    await assertMoney(assert, listing)
  })

  test('pays at once when it says that it has sent, and once', async ({ assert }) => {
    const { payout, host, listing } = await accepted()
    const [key] = bank.decide()
    assert.equal(await Payout.heed({ idempotencyKey: key }), 'sent')
    assert.isNull(await Payout.heed({ idempotencyKey: key }))
    clock.travel({ days: 1 })
    assert.deepEqual(await processPayouts(), NOTHING)

    await payout.refresh()
    assert.equal(payout.status, 'sent')
    assert.lengthOf(bank.keys, 1)
    assert.equal(bank.sum, 9_500)
    await assertMoney(assert, listing)
    await settleEffects()
    const subjects = await subjectsTo(host)
    assert.lengthOf(
      subjects.filter((subject) => subject === '[취밋] 정산금 9,500원을 보냈어요'),
      1
    )
  })

  test('that refuses starts the waits, and another attempt is paid', async ({ assert }) => {
    const { payout, listing } = await earned()
    bank.failNext('refusesLater')
    await payout.execute()
    clock.travel({ hours: 2 })
    const [key] = bank.decide()
    const heard = clock.now()
    assert.equal(await Payout.heed({ idempotencyKey: key }), 'postponed')
    assert.isNull(await Payout.heed({ idempotencyKey: key }), 'the second call counts no attempt')

    await payout.refresh()
    assert.equal(payout.attempts, 1)
    assert.equal(payout.lastError, 'ACCOUNT_CLOSED')
    assert.equal(payout.nextAttemptAt!.diff(heard, 'minutes').minutes, config.waitsMinutes[0])
    assert.deepEqual(await outcomesOf(payout), ['refused'])
    assert.equal(bank.sum, 0)
    await assertMoney(assert, listing)

    await waitFor(payout)
    assert.equal(await payout.execute(), 'sent')
    assert.deepEqual(await outcomesOf(payout), ['refused', 'sent'])
    assert.equal(bank.sum, 9_500)
    await assertMoney(assert, listing)
  })

  test('that refuses without a call is heard when it is read', async ({ assert }) => {
    const { payout } = await earned()
    bank.failNext('refusesLater')
    await payout.execute()
    bank.decide()
    await waitFor(payout)
    assert.equal(await payout.execute(), 'postponed')
    assert.deepEqual(await outcomesOf(payout), ['refused'])
  })

  test('whose acceptance was not heard is read, not asked twice', async ({ assert }) => {
    const { payout, listing } = await earned()
    bank.failNext('timeoutAfterAcceptance')
    assert.equal(await payout.execute(), 'postponed')
    await waitFor(payout)
    assert.equal(await payout.execute(), 'accepted')
    await hear()
    await payout.refresh()
    assert.equal(payout.status, 'sent')
    assert.lengthOf(bank.keys, 1)
    await assertMoney(assert, listing)
  })

  for (const { fault, outcome } of [
    { fault: 'answersLater', outcome: 'sent' },
    { fault: 'refusesLater', outcome: 'refused' },
  ] as const) {
    test(`that calls with "${outcome}" before its own answer is back, is heard once`, async ({
      assert,
    }) => {
      const { payout, listing } = await earned()
      bank.failNext(fault)
      const send = bank.send.bind(bank)
      bank.send = async (transfer) => {
        const answer = await send(transfer)
        await hear()
        return answer
      }
      assert.isNull(await payout.execute())
      bank.send = send
      assert.deepEqual(await outcomesOf(payout), [outcome])
      await payout.refresh()
      assert.equal(payout.status, outcome === 'sent' ? 'sent' : 'pending')
      await assertMoney(assert, listing)

      clock.travel({ days: 1 })
      await processPayouts()
      assert.equal(bank.sum, 9_500)
      await assertMoney(assert, listing)
    })
  }

  test('many calls and runs at once pay once', async ({ assert }) => {
    const { payout, listing } = await accepted()
    const [idempotencyKey] = bank.decide()
    clock.travel({ minutes: config.rereadMinutes })
    const results = await Promise.all([
      Payout.heed({ idempotencyKey }),
      Payout.heed({ idempotencyKey }),
      payout.execute(),
      payout.execute(),
      Payout.heed({ idempotencyKey }),
    ])
    assert.include(results, 'sent')
    assert.deepEqual(await outcomesOf(payout), ['sent'])
    assert.equal(bank.sum, 9_500)
    await assertMoney(assert, listing)
  })

  test('a ban meanwhile holds nothing that the bank has', async ({ assert }) => {
    const { payout, host, listing } = await accepted()
    await host.ban('사기')
    await waitFor(payout)
    assert.equal(await payout.execute(), 'accepted')
    await hear()
    await payout.refresh()
    assert.equal(payout.status, 'sent')
    await assertMoney(assert, listing)
  })

  test('counts as well when the payout was held meanwhile', async ({ assert }) => {
    const { payout, listing } = await accepted()
    await payout.hold()
    const [{ ulid }] = await attemptsOf(payout)
    assert.equal(await Payout.heed({ idempotencyKey: ulid }), 'accepted')
    await payout.refresh()
    assert.equal(payout.status, 'held')
    await hear()
    await payout.refresh()
    assert.equal(payout.status, 'sent')
    await assertMoney(assert, listing)
  })

  test('and never decides is an operator’s after three days, and told to the host once', async ({
    assert,
  }) => {
    const { payout, host, listing } = await accepted()
    clock.travel({ hours: config.decisionHours })
    assert.deepEqual(await processPayouts(), { ...NOTHING, failed: 1 })
    await payout.refresh()
    assert.equal(payout.status, 'waiting_operator')
    assert.equal(payout.lastError, 'NO_DECISION')
    const [{ ulid }] = await attemptsOf(payout)
    assert.equal(await Payout.heed({ idempotencyKey: ulid }), 'accepted')
    await settleEffects()
    const subjects = await subjectsTo(host)
    assert.lengthOf(
      subjects.filter((subject) => subject === '[취밋] 정산이 늦어지고 있어요'),
      1
    )

    bank.decide()
    await payout.retry()
    assert.equal(await payout.execute(), 'sent')
    assert.lengthOf(bank.keys, 1)
    await assertMoney(assert, listing)
  })
})

async function subjectsTo({ email }: { email: string }) {
  const letters = await lettersTo(email)
  return letters.map(({ subject }) => subject)
}

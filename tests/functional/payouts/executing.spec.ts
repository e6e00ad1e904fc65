import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import BankAccount from '#models/bank_account'
import PayoutAttempt from '#models/payout_attempt'
import { processPayouts } from '#models/payout/batch'
import clock from '#services/clock'
import type FakePayouts from '#services/payouts/fake'
import { assertMoney } from '#tests/functional/reservations/money'
import { settleEffects } from '#tests/functional/reservations/support'
import { lettersTo } from '#tests/support/letters'
import {
  ACCOUNT,
  attemptsOf,
  earned,
  outcomesOf,
  setTheTill,
  usableAccount,
  waitFor,
} from './support.js'

let bank: FakePayouts

async function subjectsTo({ email }: { email: string }) {
  await settleEffects()
  const letters = await lettersTo(email)
  return letters.map(({ subject }) => subject)
}

test.group('Paying a host', (group) => {
  group.each.setup(() => {
    const till = setTheTill()
    bank = till.bank
    logger.level = 'silent'
    return async () => {
      logger.level = app.inTest ? 'error' : 'info'
      await till.tidyUp()
    }
  })

  test('sends what was earned to the account as it is, once, and writes it down', async ({
    assert,
  }) => {
    const { payout, host, listing } = await earned()
    assert.deepEqual(await processPayouts(), {
      sent: 1,
      accepted: 0,
      needsAccount: 0,
      held: 0,
      failed: 0,
    })

    await payout.refresh()
    assert.equal(payout.status, 'sent')
    assert.isNotNull(payout.sentAt)
    const [attempt] = await attemptsOf(payout)
    assert.equal(attempt.outcome, 'sent')
    assert.equal(attempt.reference, `transfer_${attempt.ulid}`)
    assert.deepEqual(bank.transfers, [
      {
        ...ACCOUNT,
        amount: 9_500,
        idempotencyKey: attempt.ulid,
        memo: `취밋${attempt.ulid.slice(-6)}`,
      },
    ])
    await assertMoney(assert, listing)
    assert.include(await subjectsTo(host), '[취밋] 정산금 9,500원을 보냈어요')

    assert.deepEqual(await processPayouts(), {
      sent: 0,
      accepted: 0,
      needsAccount: 0,
      held: 0,
      failed: 0,
    })
    assert.lengthOf(bank.transfers, 1)
  })

  test('the attempt keeps the account as it was, sealed and masked', async ({ assert }) => {
    const { payout, host } = await earned()
    await payout.execute()
    await BankAccount.enter(host, { ...ACCOUNT, number: '3333012345678', bankCode: '090' })
    const [attempt] = await attemptsOf(payout)
    assert.equal(attempt.numberMasked, '********6789')
    assert.notInclude(attempt.numberEncrypted, ACCOUNT.number)
    assert.equal(attempt.bankCode, '088')
  })

  test('a time-out after success is read again, not sent again', async ({ assert }) => {
    const { payout, listing } = await earned()
    bank.failNext('timeoutAfterSuccess')
    assert.equal(await payout.execute(), 'postponed')
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    await assertMoney(assert, listing)

    await waitFor(payout)
    assert.equal(await payout.execute(), 'sent')
    assert.lengthOf(bank.keys, 1)
    assert.equal(bank.sum, 9_500)
    assert.deepEqual(await outcomesOf(payout), ['sent'])
    await assertMoney(assert, listing)
  })

  test('a bank that was never reached is asked again with the same key', async ({ assert }) => {
    const { payout, listing } = await earned()
    bank.failNext('unreachable', 'unreachable')
    for (const result of ['postponed', 'postponed', 'sent']) {
      assert.equal(await payout.execute(), result)
      await waitFor(payout)
    }
    assert.lengthOf(bank.keys, 3)
    assert.lengthOf(new Set(bank.keys), 1)
    assert.equal(bank.sum, 9_500)
    await assertMoney(assert, listing)
  })

  test('a refusal that was not heard is heard when it is read', async ({ assert }) => {
    const { payout } = await earned()
    bank.failNext('timeoutAfterRefusal')
    assert.equal(await payout.execute(), 'postponed')
    await waitFor(payout)
    assert.equal(await payout.execute(), 'postponed')
    assert.deepEqual(await outcomesOf(payout), ['refused'])
    assert.lengthOf(bank.keys, 1)
    assert.equal(bank.sum, 0)
  })

  test('what the bank refused is tried anew with growing waits, then waits for an operator', async ({
    assert,
  }) => {
    const { payout, host, listing } = await earned()
    bank.failNext(...Array.from({ length: 6 }, () => 'refuse' as const))
    const waits: number[] = []
    for (;;) {
      const before = clock.now()
      await payout.execute()
      await payout.refresh()
      if (!payout.nextAttemptAt) break
      waits.push(payout.nextAttemptAt.diff(before, 'minutes').minutes)
      assert.isNull(await payout.execute(), 'not before its wait is over')
      clock.freeze(payout.nextAttemptAt)
    }
    assert.deepEqual(waits, [1, 5, 30, 120, 720])
    assert.equal(payout.status, 'waiting_operator')
    assert.equal(payout.lastError, 'ACCOUNT_CLOSED')
    assert.lengthOf(new Set(bank.keys), 6)
    assert.equal(bank.sum, 0)
    assert.include(await subjectsTo(host), '[취밋] 정산이 늦어지고 있어요')
    await assertMoney(assert, listing)

    clock.travel({ days: 3 })
    assert.isNull(await payout.execute())
    await payout.retry()
    assert.equal(await payout.execute(), 'sent')
    assert.equal(bank.sum, 9_500)
    await assertMoney(assert, listing)
  })

  test('an operator who retries an unknown outcome asks with the old key', async ({ assert }) => {
    const { payout } = await earned()
    bank.failNext(...Array.from({ length: 6 }, () => 'unreachable' as const))
    while ((await payout.execute()) !== 'gave_up') await waitFor(payout)
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    await payout.retry()
    assert.equal(await payout.execute(), 'sent')
    assert.lengthOf(bank.keys, 7)
    assert.lengthOf(new Set(bank.keys), 1)
  })

  test('a new account is used by the next attempt', async ({ assert }) => {
    const { payout, host } = await earned()
    bank.failNext('refuse')
    await payout.execute()
    await usableAccount(host, { ...ACCOUNT, bankCode: '090', number: '3333012345678' })
    await waitFor(payout)
    assert.equal(await payout.execute(), 'sent')
    assert.equal(bank.transfers[0].number, '3333012345678')
  })

  test('the database itself refuses a second attempt beside one that is unknown or sent', async ({
    assert,
  }) => {
    const { payout } = await earned()
    bank.failNext('unreachable')
    await payout.execute()
    const [open] = await attemptsOf(payout)
    const { bankCode, holder, numberEncrypted, numberMasked, payoutId, provider } = open
    const another = { bankCode, holder, numberEncrypted, numberMasked, payoutId, provider }
    await assert.rejects(
      () => PayoutAttempt.create({ ...another, ulid: '01J00000000000000000000001' }),
      /Duplicate entry/
    )
    await waitFor(payout)
    await payout.execute()
    assert.deepEqual(await outcomesOf(payout), ['sent'])
    await assert.rejects(
      () => PayoutAttempt.create({ ...another, ulid: '01J00000000000000000000002' }),
      /Duplicate entry/
    )
  })

  test('two runs at once send each payout once', async ({ assert }) => {
    const scenes = [await earned(), await earned(), await earned()]
    const runs = await Promise.all([processPayouts(), processPayouts(), processPayouts()])
    assert.equal(
      runs.reduce((sum, { sent }) => sum + sent, 0),
      3
    )
    assert.lengthOf(bank.keys, 3)
    assert.lengthOf(bank.transfers, 3)
    for (const { listing, payout } of scenes) {
      assert.deepEqual(await outcomesOf(payout), ['sent'])
      await assertMoney(assert, listing)
    }
  })

  test('a process that died while it asked leaves the attempt to the next', async ({ assert }) => {
    const { payout, listing } = await earned()
    const died = bank.send.bind(bank)
    bank.send = async (transfer) => {
      await died(transfer)
      return new Promise(() => {})
    }
    void payout.execute()
    while (bank.transfers.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    bank.send = died

    assert.isNull(await payout.execute(), 'the lease has not run out')
    await waitFor(payout)
    assert.equal(await payout.execute(), 'sent')
    assert.lengthOf(bank.transfers, 1)
    assert.deepEqual(await outcomesOf(payout), ['sent'])
    await assertMoney(assert, listing)
  })
})

test.group('Who cannot be paid yet', (group) => {
  group.each.setup(() => {
    const till = setTheTill()
    bank = till.bank
    logger.level = 'silent'
    return async () => {
      logger.level = 'error'
      await till.tidyUp()
    }
  })

  test('a host without an account is asked for one, once, and paid when it is usable', async ({
    assert,
  }) => {
    const { payout, host, listing } = await earned({ hasAccount: false })
    assert.deepEqual(await processPayouts(), {
      sent: 0,
      accepted: 0,
      needsAccount: 1,
      held: 0,
      failed: 0,
    })
    await payout.execute()
    await payout.refresh()
    assert.equal(payout.status, 'needs_account')
    const subjects = await subjectsTo(host)
    assert.lengthOf(
      subjects.filter((subject) => subject === '[취밋] 정산금을 받을 계좌를 알려 주세요'),
      1
    )

    await BankAccount.enter(host, ACCOUNT)
    clock.travel({ hours: 23, minutes: 59 })
    assert.deepEqual(await processPayouts(), {
      sent: 0,
      accepted: 0,
      needsAccount: 0,
      held: 0,
      failed: 0,
    })
    clock.travel({ minutes: 1 })
    assert.deepEqual(await processPayouts(), {
      sent: 1,
      accepted: 0,
      needsAccount: 0,
      held: 0,
      failed: 0,
    })
    assert.equal(bank.sum, 9_500)
    await assertMoney(assert, listing)
  })

  test('an account younger than a day waits without a letter that asks for one', async ({
    assert,
  }) => {
    const { payout, host } = await earned({ hasAccount: false })
    await BankAccount.enter(host, ACCOUNT)
    assert.equal(await payout.execute(), 'needs_account')
    const subjects = await subjectsTo(host)
    assert.notInclude(subjects, '[취밋] 정산금을 받을 계좌를 알려 주세요')
    assert.lengthOf(bank.keys, 0)
  })

  test('a replaced account is no longer paid to', async ({ assert }) => {
    const { payout, host } = await earned()
    await BankAccount.enter(host, { ...ACCOUNT, bankCode: '090', number: '3333012345678' })
    assert.equal(await payout.execute(), 'needs_account')
    clock.travel({ hours: 24 })
    assert.equal(await payout.execute(), 'sent')
    assert.equal(bank.transfers[0].number, '3333012345678')
  })

  test('the money of a banned host waits until an admin releases it', async ({ assert }) => {
    const { payout, host, listing } = await earned()
    await host.ban('여러 번 물건을 보내지 않았어요.')
    assert.deepEqual(await processPayouts(), {
      sent: 0,
      accepted: 0,
      needsAccount: 0,
      held: 1,
      failed: 0,
    })
    clock.travel({ days: 30 })
    assert.deepEqual(await processPayouts(), {
      sent: 0,
      accepted: 0,
      needsAccount: 0,
      held: 0,
      failed: 0,
    })
    assert.lengthOf(bank.keys, 0)

    await payout.release()
    assert.equal(await payout.execute(), 'sent')
    assert.equal(bank.sum, 9_500)
    await assertMoney(assert, listing)
  })

  test('a release counts for the ban that it was given in', async ({ assert }) => {
    const { payout, host } = await earned()
    await host.ban('첫 번째')
    await payout.execute()
    await payout.release()
    await host.lift()
    clock.travel({ minutes: 1 })
    await host.ban('두 번째')
    assert.equal(await payout.execute(), 'held')
    assert.lengthOf(bank.keys, 0)
  })

  test('a ban after the bank was asked only reads what became of it', async ({ assert }) => {
    const { payout, host, listing } = await earned()
    const { payout: other, host: otherHost } = await earned()
    bank.failNext('unreachable', 'timeoutAfterSuccess')
    await payout.execute()
    await other.execute()
    await host.ban('사기')
    await otherHost.ban('사기')
    clock.travel({ minutes: 1 })

    assert.equal(await payout.execute(), 'held')
    assert.equal(await other.execute(), 'sent')
    assert.lengthOf(bank.keys, 2)

    await payout.release()
    assert.equal(await payout.execute(), 'sent')
    assert.lengthOf(new Set(bank.keys), 2)
    await assertMoney(assert, listing)
  })

  test('verbs of operators refuse what does not fit where a payout stands', async ({ assert }) => {
    const { payout } = await earned()
    await assert.rejects(() => payout.retry(), /is pending/)
    await assert.rejects(() => payout.release(), /is pending/)
    await payout.hold()
    assert.isNull(await payout.execute())
    await payout.release()
    await payout.execute()
    await assert.rejects(() => payout.hold(), /is sent/)
    await assert.rejects(() => payout.release(), /is sent/)
  })
})

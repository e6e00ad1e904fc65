import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import ace from '@adonisjs/core/services/ace'
import config from '#config/payouts'
import paymentsConfig from '#config/payments'
import SandboxAnswer from '#commands/sandbox_answer'
import { processPayouts } from '#models/payout/batch'
import { exportPayouts } from '#models/payout/exporting'
import clock from '#services/clock'
import payouts from '#services/payouts/payouts'
import { signatureOf } from '#services/webhooks/signature'
import { assertMoney } from '#tests/functional/reservations/money'
import { logLines } from '#tests/support/log_lines'
import { badSignatures, callWebhook } from '#tests/support/signed_webhooks'
import { Visitor } from '#tests/support/visitor'
import { ACCOUNT, attemptsOf, earned, outcomesOf, setTheTill, usableAccount } from './support.js'

const PATH = '/webhooks/payouts'
const SECRET = config.sandbox.webhookSecret
const SLOW = { ...ACCOUNT, number: '110123451111' }
const SLOW_AND_CLOSED = { ...ACCOUNT, number: '110123452222' }

const bodyOf = (idempotencyKey: unknown) => JSON.stringify({ data: { idempotencyKey } })

function send(client: ApiClient, body: string, signature = signatureOf(body, SECRET)) {
  return callWebhook(client, PATH, body, signature)
}

/** A payout that the sandbox bank took in. */
async function accepted(account = SLOW) {
  const scene = await earned({ hasAccount: false })
  await usableAccount(scene.host, account)
  await scene.payout.execute()
  const [{ ulid: key }] = await attemptsOf(scene.payout)
  return { ...scene, key, body: bodyOf(key) }
}

test.group('Webhooks of the bank', (group) => {
  let log: ReturnType<typeof logLines>

  group.each.setup(() => {
    const till = setTheTill()
    payouts.restore()
    log = logLines()
    return async () => {
      log.restore()
      await db.from('sandbox_transfers').delete()
      await till.tidyUp()
    }
  })

  test('with their signature end a payout as the bank decided, however often they come', async ({
    assert,
    client,
  }) => {
    const { payout, key, body, listing } = await accepted()
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    await payouts.sandbox.decide(key)
    for (const call of [1, 2, 3]) {
      const answer = await send(client, body)
      assert.equal(answer.status(), 200, `call ${call}`)
    }
    await payout.refresh()
    assert.equal(payout.status, 'sent')
    await assertMoney(assert, listing)
  })

  test('of a refusal start the waits once, however often they come', async ({ assert, client }) => {
    const { payout, key, body, listing } = await accepted(SLOW_AND_CLOSED)
    await payouts.sandbox.decide(key, { isRefused: true })
    for (const call of [1, 2]) {
      const answer = await send(client, body)
      assert.equal(answer.status(), 200, `call ${call}`)
    }
    await payout.refresh()
    assert.equal(payout.attempts, 1)
    assert.equal(payout.status, 'pending')
    assert.deepEqual(await outcomesOf(payout), ['refused'])
    await assertMoney(assert, listing)
  })

  test('are a hint: whatever they claim, the bank is read', async ({ assert, client }) => {
    const { payout, key, listing } = await accepted()
    for (const status of ['SENT', 'REFUSED']) {
      const claim = JSON.stringify({ data: { idempotencyKey: key, status }, status })
      const answer = await send(client, claim)
      answer.assertStatus(200)
    }
    await payout.refresh()
    assert.equal(payout.status, 'pending')
    assert.equal(payout.attempts, 0)
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    await assertMoney(assert, listing)
  })

  test('with a wrong signature, an old one or none are refused, logged, and move nothing', async ({
    assert,
    client,
  }) => {
    const { payout, key, body } = await accepted()
    await payouts.sandbox.decide(key)
    const bad = {
      ...badSignatures(body, SECRET),
      'of another webhook': signatureOf(body, paymentsConfig.sandbox.webhookSecret),
    }
    for (const [name, signature] of Object.entries(bad)) {
      const answer = await callWebhook(client, PATH, body, signature)
      assert.equal(answer.status(), 401, name)
    }
    assert.isTrue(log.has('a webhook came with a wrong signature'))
    assert.isFalse(log.has('a webhook was heeded'))
    await payout.refresh()
    assert.equal(payout.status, 'pending')
    assert.deepEqual(await outcomesOf(payout), ['unknown'])

    const genuine = await send(client, body)
    genuine.assertStatus(200)
    assert.deepEqual(await outcomesOf(payout), ['sent'], 'the same body counts when it is signed')
  })

  test('with a changed body are refused', async ({ assert, client }) => {
    const { payout, key, body } = await accepted()
    const { key: other, body: otherBody, payout: otherPayout } = await accepted()
    for (const each of [key, other]) await payouts.sandbox.decide(each)
    const answer = await send(client, otherBody, signatureOf(body, SECRET))
    answer.assertStatus(401)
    for (const each of [payout, otherPayout]) {
      assert.deepEqual(await outcomesOf(each), ['unknown'])
    }
  })

  test('that are replayed do nothing at once, and are refused after five minutes', async ({
    assert,
    client,
  }) => {
    const { payout, key, body, listing } = await accepted()
    const signature = signatureOf(body, SECRET)
    await payouts.sandbox.decide(key)
    for (const { wait, status } of [
      { wait: 0, status: 200 },
      { wait: 300, status: 200 },
      { wait: 1, status: 401 },
    ]) {
      clock.travel({ seconds: wait })
      const answer = await send(client, body, signature)
      assert.equal(answer.status(), status, `after ${wait} more seconds`)
    }
    assert.deepEqual(await outcomesOf(payout), ['sent'])
    await assertMoney(assert, listing)
  })

  test('about invented keys, and those that say nothing, are answered and forgotten', async ({
    assert,
    client,
  }) => {
    const { payout } = await accepted()
    const invented = await send(client, bodyOf('01J00000000000000000000001'))
    invented.assertStatus(200)
    assert.isTrue(log.has('a webhook came for a transfer that we do not know'))

    const bodies = ['{}', bodyOf(12), bodyOf("'; --"), bodyOf(''), bodyOf('x'.repeat(65)), '[]']
    for (const body of [...bodies, '{"data":"x"}', '{"data":null}']) {
      const garbage = await send(client, body)
      assert.equal(garbage.status(), 200, body)
    }
    assert.isTrue(log.has('a webhook came that says nothing we know'))
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
  })

  test('about a transfer in a file for the bank move nothing', async ({ assert, client }) => {
    const { payout } = await earned()
    await exportPayouts('system')
    const [{ ulid, provider }] = await attemptsOf(payout)
    assert.equal(provider, 'bank_file')
    const answer = await send(client, bodyOf(ulid))
    answer.assertStatus(200)
    assert.isTrue(log.has('a webhook came for a transfer that we do not know'))
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
  })

  test('need no session and begin none', async ({ assert }) => {
    const answer = await new Visitor().withoutToken('POST', PATH, {})
    assert.equal(answer.status, 401)
    assert.isUndefined(answer.headers['set-cookie'])
  })

  test('are to be sent again when the bank cannot be read', async ({ assert, client }) => {
    const { payout, key, body } = await accepted()
    await payouts.sandbox.decide(key)
    const { find } = payouts.sandbox
    payouts.sandbox.find = () => Promise.reject(new Error('the bank cannot be reached'))
    const unread = await send(client, body)
    payouts.sandbox.find = find
    unread.assertStatus(503)
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    const again = await send(client, body)
    again.assertStatus(200)
    assert.deepEqual(await outcomesOf(payout), ['sent'])
  })
})

test.group('The sandbox bank that answers later', (group) => {
  group.each.setup(() => {
    const till = setTheTill()
    payouts.restore()
    ace.ui.switchMode('raw')
    return async () => {
      ace.ui.switchMode('normal')
      await db.from('sandbox_transfers').delete()
      await till.tidyUp()
    }
  })

  async function answer(...args: string[]) {
    const command = await ace.create(SandboxAnswer, args)
    await command.exec()
    return command
  }

  test('decides by itself ten minutes later', async ({ assert }) => {
    const { payout, listing } = await accepted()
    const { payout: closed } = await accepted(SLOW_AND_CLOSED)
    clock.travel({ minutes: 9 })
    await processPayouts()
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    clock.travel({ minutes: 1 })
    await processPayouts()
    assert.deepEqual(await outcomesOf(payout), ['sent'])
    assert.deepEqual(await outcomesOf(closed), ['refused'])
    await assertMoney(assert, listing)
  })

  test('decides at once when it is told to, and calls', async ({ assert }) => {
    const { payout, key, listing } = await accepted()
    const { payout: other } = await accepted()
    const one = await answer(key)
    one.assertSucceeded()
    one.assertLogMatches(new RegExp(`${key} sent$`))
    assert.deepEqual(await outcomesOf(payout), ['sent'])
    assert.deepEqual(await outcomesOf(other), ['unknown'])

    const rest = await answer('--refuse')
    rest.assertSucceeded()
    assert.deepEqual(await outcomesOf(other), ['refused'])
    await assertMoney(assert, listing)
  })

  test('keeps to what it decided, and calls nobody when it is to be silent', async ({ assert }) => {
    const { payout, key } = await accepted()
    const silent = await answer(key, '--silent')
    silent.assertSucceeded()
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    const changed = await answer(key, '--refuse')
    assert.equal(changed.exitCode, 1)
    clock.travel({ minutes: 10 })
    assert.equal(await payout.execute(), 'sent')
    const none = await answer()
    none.assertLogMatches(/None/)
  })
})

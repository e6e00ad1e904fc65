import { spawn } from 'node:child_process'
import { access, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import type { BaseCommand } from '@adonisjs/core/ace'
import ClaimsDecide from '#commands/claims_decide'
import PayoutsConfirmExport from '#commands/payouts_confirm_export'
import PayoutsExport from '#commands/payouts_export'
import PayoutsProcess from '#commands/payouts_process'
import PayoutsRefuse from '#commands/payouts_refuse'
import PayoutsRelease from '#commands/payouts_release'
import PayoutsRetry from '#commands/payouts_retry'
import RefundsProcess from '#commands/refunds_process'
import RefundsRetry from '#commands/refunds_retry'
import ReservationsDecideRent from '#commands/reservations_decide_rent'
import Refund from '#models/refund'
import type Reservation from '#models/reservation'
import clock from '#services/clock'
import type FakeProvider from '#services/payments/fake'
import type FakePayouts from '#services/payouts/fake'
import payments from '#services/payments/payments'
import payouts from '#services/payouts/payouts'
import { fresh, statusOf } from '#tests/functional/rentals/support'
import { assertMoney } from '#tests/functional/reservations/money'
import {
  handedBack,
  paid,
  person,
  photo,
  says,
  settleEffects,
} from '#tests/functional/reservations/support'
import { ACCOUNT, earned, outcomesOf, payoutOf, setTheTill, waitFor } from './support.js'

type Command = typeof BaseCommand & (new (...args: any[]) => BaseCommand)

let bank: FakePayouts

async function run(command: Command, ...args: string[]) {
  const made = await ace.create(command, args)
  await made.exec()
  return made
}

/** In the name of an admin who is a side of no rental here. */
async function asAdmin(command: Command, ...args: string[]) {
  const admin = await person({ role: 'admin' })
  return run(command, ...args, `--by=${admin.email}`)
}

/** An export writes that it begins before it takes anything. */
async function exportsBegun(): Promise<number> {
  const [{ total }] = await db
    .from('audit_entries')
    .where('action', 'export.begun')
    .count('* as total')
  return Number(total)
}

test.group('Commands about payouts and refunds', (group) => {
  group.each.setup(() => {
    const till = setTheTill()
    bank = till.bank
    ace.ui.switchMode('raw')
    logger.level = 'silent'
    return async () => {
      ace.ui.switchMode('normal')
      logger.level = 'error'
      await till.tidyUp()
    }
  })

  test('payouts:process says what it did, and fails when something did', async ({ assert }) => {
    await earned()
    await earned({ hasAccount: false })
    const first = await run(PayoutsProcess)
    first.assertSucceeded()
    first.assertLogMatches(
      /1 sent, 0 accepted, 1 without an account, 0 held, 0 failed \(\d+\.\d s\)/
    )
    const second = await run(PayoutsProcess)
    second.assertLogMatches(/0 sent, 0 accepted, 0 without an account, 0 held, 0 failed/)

    const { payout } = await earned()
    bank.failNext('refuse')
    const failing = await run(PayoutsProcess)
    failing.assertLogMatches(/0 sent, .* 1 failed/)
    assert.equal(failing.exitCode, 1)
    assert.deepEqual(await outcomesOf(payout), ['refused'])
  })

  test('payouts:retry and payouts:release take up what waits, and nothing else', async ({
    assert,
  }) => {
    const { payout, host, listing } = await earned()
    const tooEarly = await asAdmin(PayoutsRetry, payout.ulid)
    assert.equal(tooEarly.exitCode, 1)

    await host.ban('사기')
    await payout.execute()
    const released = await asAdmin(PayoutsRelease, payout.ulid)
    released.assertSucceeded()
    await payout.execute()
    await payout.refresh()
    assert.equal(payout.status, 'sent')
    await assertMoney(assert, listing)
  })

  test('refunds:process gives back what is due, once, with growing waits', async ({ assert }) => {
    const { reservation, host, listing } = await handedBack({ from: 0, to: 0 })
    await reservation.complete(says(host, reservation))
    const provider = payments.fake()
    const refund = await reservation.related('refunds').query().firstOrFail()
    const payment = await reservation.related('payments').query().firstOrFail()
    const { orderId, amount } = payment
    provider.orders.set(orderId, { orderId, amount, title: '텐트' })
    provider.paid.set(payment.providerKey!, amount)

    provider.failNext('timeoutAfterSuccess')
    const failing = await run(RefundsProcess)
    failing.assertLogMatches(/0 given back, 0 need an account, 0 accepted, 1 failed/)
    assert.equal(failing.exitCode, 1)
    const waiting = await run(RefundsProcess)
    waiting.assertLogMatches(/0 given back, 0 need an account, 0 accepted, 0 failed/)

    clock.travel({ minutes: 1 })
    const done = await run(RefundsProcess)
    done.assertSucceeded()
    done.assertLogMatches(/1 given back, 0 need an account, 0 accepted, 0 failed \(\d+\.\d s\)/)
    assert.equal(provider.cancels.size, 1)
    await refund.refresh()
    assert.equal(refund.status, 'done')
    await assertMoney(assert, listing)

    const again = await asAdmin(RefundsRetry, refund.ulid)
    assert.equal(again.exitCode, 1)
    again.assertLogMatches(/is done/)
  })

  test('refunds:retry starts a refund anew that waits for an operator', async ({ assert }) => {
    const { reservation, host } = await handedBack({ from: 0, to: 0 })
    await reservation.complete(says(host, reservation))
    await reservation.related('refunds').query().update({ status: 'waiting_operator' })
    const refund = await reservation.related('refunds').query().firstOrFail()
    const command = await asAdmin(RefundsRetry, refund.ulid)
    command.assertSucceeded()
    await settleEffects()
    await refund.refresh()
    assert.equal(refund.status, 'done')
  })
})

test.group('A file for the bank', (group) => {
  let folder: string

  group.each.setup(async () => {
    const till = setTheTill()
    bank = till.bank
    folder = await mkdtemp(join(tmpdir(), 'payouts-'))
    ace.ui.switchMode('raw')
    logger.level = 'silent'
    return async () => {
      ace.ui.switchMode('normal')
      logger.level = 'error'
      await rm(folder, { recursive: true })
      await till.tidyUp()
    }
  })

  async function exported(file: string, ...flags: string[]) {
    const command = await asAdmin(PayoutsExport, file, ...flags)
    const said = command.ui.logger.getLogs().map(({ message }) => message)
    const named = said.findLast((message) => /export [0-9A-Z]{26}/.test(message)) ?? ''
    const reference = /export ([0-9A-Z]{26})/.exec(named)?.[1] ?? ''
    return { command, reference }
  }

  test('holds a line for each payout, is private, and is never written over', async ({
    assert,
  }) => {
    const { payout } = await earned()
    const file = join(folder, 'transfer.csv')
    const { command, reference } = await exported(file)
    command.assertSucceeded()
    assert.lengthOf(reference, 26)

    const [attempt] = await payout.related('trials').query()
    const memo = `취밋${attempt.ulid.slice(-6)}`
    assert.equal(
      await readFile(file, 'utf8'),
      `\uFEFF"088","110123456789",9500,"김호스트","${memo}"\r\n`
    )
    const { mode } = await stat(file)
    assert.equal(mode & 0o777, 0o600)

    const over = await asAdmin(PayoutsExport, file)
    assert.equal(over.exitCode, 1)
  })

  test('what is in it is paid by nobody else, and closed when the bank confirms', async ({
    assert,
  }) => {
    const { payout, listing } = await earned()
    const { payout: refused, listing: other } = await earned()
    const { reference } = await exported(join(folder, 'a.csv'))
    clock.travel({ hours: 5 })
    const idle = await run(PayoutsProcess)
    idle.assertLogMatches(/0 sent, 0 accepted, 0 without an account, 0 held, 0 failed/)
    const nothing = await asAdmin(PayoutsExport, join(folder, 'b.csv'))
    nothing.assertLogMatches(/Nothing is due/)
    await assert.rejects(() => access(join(folder, 'b.csv')), /ENOENT/)
    assert.lengthOf(bank.keys, 0)
    await assertMoney(assert, listing)

    const refusal = await asAdmin(PayoutsRefuse, refused.ulid, '--reason=CLOSED')
    refusal.assertSucceeded()
    const confirmed = await asAdmin(PayoutsConfirmExport, reference)
    confirmed.assertLogMatches(/1 sent/)
    const again = await asAdmin(PayoutsConfirmExport, reference)
    again.assertLogMatches(/0 sent/)

    await payout.refresh()
    assert.equal(payout.status, 'sent')
    assert.deepEqual(await outcomesOf(payout), ['sent'])
    assert.deepEqual(await outcomesOf(refused), ['refused'])
    await waitFor(refused)
    assert.equal(await refused.execute(), 'sent')
    await assertMoney(assert, listing)
    await assertMoney(assert, other)
  })

  test('a lost file is written again with the same lines', async ({ assert }) => {
    const { payout } = await earned()
    const { reference } = await exported(join(folder, 'lost.csv'))
    const { command } = await exported(join(folder, 'again.csv'), `--again=${reference}`)
    command.assertSucceeded()
    assert.equal(
      await readFile(join(folder, 'lost.csv'), 'utf8'),
      await readFile(join(folder, 'again.csv'), 'utf8')
    )
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
  })

  test('holds refunds by bank too, which nobody else wires', async ({ assert }) => {
    const { payout } = await earned()
    await settleEffects()
    const { listing, refund, reservation } = await closedRefund()
    const file = join(folder, 'refunds.csv')
    const { command, reference } = await exported(file)
    command.assertLogMatches(/2 transfers, 59,500 won/)
    const [transfer] = await refund.related('transfers').query()
    const memo = `취밋${transfer.ulid.slice(-6)}`
    assert.include(
      await readFile(file, 'utf8'),
      `"088","110123456789",50000,"김호스트","${memo}"\r\n`
    )
    clock.travel({ hours: 5 })
    const idle = await run(RefundsProcess)
    idle.assertLogMatches(/0 given back, 0 need an account, 0 accepted, 0 failed/)
    assert.lengthOf(bank.keys, 0)

    const refused = await asAdmin(PayoutsRefuse, refund.ulid, '--reason=CLOSED')
    refused.assertSucceeded()
    refused.assertLogMatches(/is pending/)
    const confirmed = await asAdmin(PayoutsConfirmExport, reference)
    confirmed.assertLogMatches(/1 sent/)
    await payout.refresh()
    assert.equal(payout.status, 'sent')

    clock.travel({ minutes: 1 })
    const again = await exported(join(folder, 'again.csv'))
    again.command.assertLogMatches(/1 transfers, 50,000 won/)
    await asAdmin(PayoutsConfirmExport, again.reference)
    await refund.refresh()
    assert.containSubset(refund, { status: 'done', way: 'bank' })
    assert.equal(await statusOf(reservation), 'REFUND_COMPLETED')
    await assertMoney(assert, listing)
  })

  test('nobody moves money of their own rentals, and who is no admin none at all', async ({
    assert,
  }) => {
    const { payout, host } = await earned({ listing: { host: await person({ role: 'admin' }) } })
    const { payout: other } = await earned()
    const by = `--by=${host.id}`
    const own = await run(PayoutsExport, join(folder, 'own.csv'), by)
    own.assertLogMatches(/1 transfers, 9,500 won/)
    assert.deepEqual(await outcomesOf(payout), [])
    assert.deepEqual(await outcomesOf(other), ['unknown'])

    const { reference } = await exported(join(folder, 'rest.csv'))
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
    const moderator = await person({ role: 'moderator' })
    const refused = [
      await run(PayoutsConfirmExport, reference, by),
      await run(PayoutsExport, join(folder, 'again.csv'), `--again=${reference}`, by),
      await run(PayoutsRefuse, payout.ulid, '--reason=CLOSED', by),
      await run(PayoutsRefuse, other.ulid, '--reason=CLOSED', `--by=${moderator.email}`),
      await run(PayoutsExport, join(folder, 'not.csv'), `--by=${moderator.email}`),
      await run(PayoutsConfirmExport, reference, '--by=nobody@example.com'),
    ]
    assert.deepEqual(
      refused.map(({ exitCode }) => exitCode),
      refused.map(() => 1)
    )
    await payout.merge({ status: 'held' }).save()
    const released = await run(PayoutsRelease, payout.ulid, by)
    assert.equal(released.exitCode, 1)
    await payout.refresh()
    assert.equal(payout.status, 'held')
    assert.deepEqual(await outcomesOf(payout), ['unknown'])
  })

  test('leaves out banned hosts and those without an account', async ({ assert }) => {
    const { payout, host } = await earned()
    const { payout: accountless } = await earned({ hasAccount: false })
    await host.ban('사기')
    const command = await asAdmin(PayoutsExport, join(folder, 'c.csv'))
    command.assertLogMatches(/Nothing is due/)
    await payout.refresh()
    await accountless.refresh()
    assert.equal(payout.status, 'held')
    assert.equal(accountless.status, 'needs_account')
  })

  test('an export and a run at the same moment pay each host once', async ({ assert }) => {
    const scenes = [await earned(), await earned(), await earned(), await earned()]
    const before = await exportsBegun()
    const exporting = exported(join(folder, 'd.csv'))
    while ((await exportsBegun()) === before) await pause(1)
    const [{ reference }] = await Promise.all([exporting, run(PayoutsProcess)])
    await asAdmin(PayoutsConfirmExport, reference)
    for (const { payout, listing } of scenes) {
      assert.deepEqual(await outcomesOf(payout), ['sent'])
      await assertMoney(assert, listing)
    }
    const lines = await readFile(join(folder, 'd.csv'), 'utf8')
    const inFile = lines.split('\r\n').filter((line) => line.length > 1).length
    assert.equal(bank.transfers.length + inFile, 4)
  })
})

test.group('Commands of moderators', (group) => {
  group.each.setup(() => {
    const till = setTheTill()
    ace.ui.switchMode('raw')
    return async () => {
      ace.ui.switchMode('normal')
      await till.tidyUp()
    }
  })

  test('claims:decide settles a claim that was objected to', async ({ assert }) => {
    const { reservation, guest, host, listing } = await objected()
    const moderator = await person({ role: 'moderator' })
    const decide = (amount: string, by: string) =>
      run(ClaimsDecide, reservation.ulid, amount, '--reason=사진으로 확인했어요', `--by=${by}`)

    for (const by of [host.email, guest.email]) {
      const party = await decide('10000', by)
      assert.equal(party.exitCode, 1)
    }
    const tooMuch = await decide('20001', moderator.email)
    assert.equal(tooMuch.exitCode, 1)
    for (const odd of ['-1', '1e4', '1.5', '만원']) {
      await assert.rejects(() => decide(odd, moderator.email), /no whole amount/)
    }
    assert.equal(await statusOf(reservation), 'CLAIMING')
    await assertMoney(assert, listing)

    const decided = await decide('12000', moderator.email)
    decided.assertSucceeded()
    decided.assertLogMatches(/CLAIM_COMPLETED/)
    const { claim } = await payoutOf(reservation)
    assert.equal(claim, 12_000)
    await assertMoney(assert, listing)
  })

  test('a party who is staff decides nothing in their own case', async ({ assert }) => {
    const host = await person({ role: 'admin' })
    const { reservation } = await objected({ host })
    const own = await run(
      ClaimsDecide,
      reservation.ulid,
      '10000',
      '--reason=내 일',
      `--by=${host.email}`
    )
    assert.equal(own.exitCode, 1)
    assert.equal(await statusOf(reservation), 'CLAIMING')
  })

  test('reservations:decide-rent settles the rent of a disputed inspection', async ({ assert }) => {
    const { reservation, host, listing } = await disputed()
    const moderator = await person({ role: 'moderator' })
    const decide = (percent: string, by: string) =>
      run(ReservationsDecideRent, reservation.ulid, percent, '--reason=반반이에요', `--by=${by}`)

    const party = await decide('50', host.email)
    assert.equal(party.exitCode, 1)
    await assert.rejects(() => decide('33', moderator.email), /one of 0, 50, 100/)
    const decided = await decide('50', moderator.email)
    decided.assertSucceeded()
    const { keptRent } = await fresh(reservation)
    assert.equal(keptRent, 5_000)
    await assertMoney(assert, listing)
  })
})

test.group('Two processes at once', (group) => {
  group.each.setup(() => {
    const till = setTheTill()
    payouts.restore()
    return async () => {
      await db.from('sandbox_transfers').delete()
      await till.tidyUp()
    }
  })

  test('send each payout once, with one transfer in the books of the bank', async ({ assert }) => {
    const scenes = [await earned(), await earned(), await earned(), await earned(), await earned()]
    const outputs = await Promise.all([process(), process(), process()])
    assert.deepEqual(
      outputs.map(({ code }) => code),
      [0, 0, 0]
    )
    const sent = outputs.map(({ text }) => Number(/(\d+) sent/.exec(text)?.[1]))
    assert.equal(
      sent.reduce((sum, each) => sum + each, 0),
      5
    )
    const transfers = await db.from('sandbox_transfers')
    assert.lengthOf(transfers, 5)
    for (const { payout, listing } of scenes) {
      assert.deepEqual(await outcomesOf(payout), ['sent'])
      await assertMoney(assert, listing)
    }
  }).timeout(60_000)

  test('the sandbox refuses a closed account, and answers a key always alike', async ({
    assert,
  }) => {
    const transfer = {
      idempotencyKey: 'a-key',
      amount: 1_000,
      bankCode: '088',
      number: '110123450000',
      holder: '김호스트',
      memo: '취밋',
    }
    await assert.rejects(() => payouts.sandbox.send(transfer), /ACCOUNT_CLOSED/)
    assert.deepEqual(await payouts.sandbox.find('a-key'), { is: 'refused', code: 'ACCOUNT_CLOSED' })
    const open = { ...transfer, idempotencyKey: 'b-key', number: '110123456789' }
    const first = await payouts.sandbox.send(open)
    assert.deepEqual(await payouts.sandbox.send(open), first)
    await assert.rejects(() => payouts.sandbox.send({ ...open, amount: 2_000 }), /KEY_REUSED/)
    assert.isNull(await payouts.sandbox.find('never'))
    const books = await db.from('sandbox_transfers')
    assert.notInclude(JSON.stringify(books), '110123456789')
  })
})

async function process(): Promise<{ code: number | null; text: string }> {
  const child = spawn(globalThis.process.execPath, ['ace.js', 'payouts:process'], {
    cwd: app.makePath(),
    env: { ...globalThis.process.env, LOG_LEVEL: 'silent' },
  })
  let text = ''
  child.stdout.on('data', (part) => (text += part))
  child.stderr.on('data', (part) => (text += part))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, text }
}

/** A deposit that goes by bank, to an account that the guest entered. */
async function closedRefund() {
  const provider = payments.provider as FakeProvider
  const scene = await handedBack({ from: 0, to: 0 })
  const reservation = await scene.reservation.complete(says(scene.host, scene.reservation))
  const refund = await reservation.related('refunds').query().firstOrFail()
  provider.failNext('windowClosed')
  await refund.execute()
  await Refund.enterAccount(reservation, scene.guest, ACCOUNT)
  await refund.refresh()
  return { ...scene, reservation, refund }
}

/** A claim of 20,000 that the guest objected to. */
async function objected(gear: { host?: Awaited<ReturnType<typeof person>> } = {}) {
  const scene = await handedBack({ from: 0, to: 0, listing: gear })
  const claimed = await scene.reservation.fileClaim(says(scene.host, scene.reservation), {
    amounts: { damage: 20_000 },
    reason: '폴대가 부러졌어요',
    photos: [await photo(scene.host, 'claim')],
  })
  const reservation: Reservation = await claimed.objectToClaim(says(scene.guest, claimed), {
    reason: '처음부터 부러져 있었어요',
  })
  return { ...scene, reservation }
}

/** A failed inspection whose reason the host disputes. */
async function disputed() {
  const scene = await paid({ from: 0, to: 0 })
  const received = await scene.reservation.receive(says(scene.guest, scene.reservation))
  const refused = await received.failInspection(says(scene.guest, received), {
    reason: '찢어져 있어요',
    photos: [await photo(scene.guest)],
  })
  const back = await refused.handBack(says(scene.guest, refused), {
    photos: [await photo(scene.guest)],
  })
  const objection = await back.objectToInspection(says(scene.host, back), {
    reason: '보낼 때 멀쩡했어요',
    photos: [await photo(scene.host, 'objection')],
  })
  return { ...scene, reservation: objection }
}

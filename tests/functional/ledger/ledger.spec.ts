import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import LedgerVerify from '#commands/ledger_verify'
import LedgerEntry from '#models/ledger_entry'
import { ACCOUNTS } from '#models/ledger/movements'
import { verifyLedger } from '#models/ledger/verify'
import Payout from '#models/payout'
import type Reservation from '#models/reservation'
import { assertMoney } from '../reservations/money.js'
import {
  handedBack,
  paid,
  photo,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from '../reservations/support.js'

async function entriesOf(reservation: Reservation) {
  const entries = await LedgerEntry.query().where('reservation_id', reservation.id).orderBy('id')
  return entries.map(({ kind, debit, credit, amount }) => `${kind}: ${debit} < ${credit} ${amount}`)
}

async function findings(reservation: Reservation) {
  const verification = await verifyLedger(db.connection(), { of: [reservation.id] })
  return verification.findings.map(({ problem }) => problem)
}

test.group('The ledger', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('tells the whole story of a rental, from one side to the other', async ({ assert }) => {
    const { reservation, host, listing } = await handedBack({ from: 0, to: 2 })
    await reservation.complete(says(host, reservation))
    await settleEffects()
    assert.deepEqual(await entriesOf(reservation), [
      'rent_paid: provider_cash < rent_held 30000',
      'deposit_paid: provider_cash < deposits_held 50000',
      'deposit_returned: deposits_held < refunds_payable 50000',
      'rent_earned: rent_held < host_payable 28500',
      'fee_earned: rent_held < platform_revenue 1500',
      'refunded: refunds_payable < provider_cash 50000',
    ])
    const payout = await Payout.findByOrFail('reservationId', reservation.id)
    assert.equal(payout.amount, 28_500)
    assert.equal(payout.status, 'pending')
    await assertMoney(assert, listing)
  })

  test('splits the deposit where a claim was accepted', async ({ assert }) => {
    const { reservation, host, guest, listing } = await handedBack({ from: 0, to: 0 })
    const claimed = await reservation.fileClaim(says(host, reservation), {
      amounts: { damage: 20_000 },
      reason: '폴대가 부러졌어요',
      photos: [await photo(host, 'claim')],
    })
    await claimed.acceptClaim(says(guest, claimed))
    const [, , ...settled] = await entriesOf(reservation)
    assert.deepEqual(settled, [
      'deposit_returned: deposits_held < refunds_payable 30000',
      'rent_earned: rent_held < host_payable 9500',
      'fee_earned: rent_held < platform_revenue 500',
      'claim_accepted: deposits_held < host_payable 20000',
    ])
    await assertMoney(assert, listing)
  })

  test('adds up to nothing over all accounts', async ({ assert }) => {
    await paid()
    const { balances, entries } = await verifyLedger(db.connection())
    assert.isAbove(entries, 0)
    assert.isAbove(balances.provider_cash, 0)
    assert.equal(
      ACCOUNTS.reduce((sum, account) => sum + balances[account], 0),
      0
    )
  })

  test('no entry is ever changed or deleted', async ({ assert }) => {
    const { reservation } = await paid()
    const entries = db.from('ledger_entries').where('reservation_id', reservation.id)
    await assert.rejects(() => entries.clone().update({ amount: 1 }), /never changed/)
    await assert.rejects(() => entries.clone().delete(), /never changed/)
    assert.lengthOf(await entries.clone(), 2)
    assert.isEmpty(await findings(reservation))
  })

  test('the same movement is never made twice', async ({ assert }) => {
    const { reservation } = await paid()
    const [entry] = await LedgerEntry.query().where('reservation_id', reservation.id)
    const { kind, debit, credit, amount, reservationId, paymentId } = entry
    const twice = { kind, debit, credit, amount, reservationId, paymentId }
    await assert.rejects(() => LedgerEntry.create(twice), /Duplicate entry/)
  })

  test('a movement goes between its own two accounts, with an amount', async ({ assert }) => {
    const { reservation } = await paid()
    const payment = await reservation.related('payments').query().firstOrFail()
    const owed = {
      reservationId: reservation.id,
      paymentId: payment.id,
      kind: 'late_paid',
    } as const
    await assert.rejects(
      () => LedgerEntry.create({ ...owed, debit: 'rent_held', credit: 'host_payable', amount: 1 }),
      /ledger_entries_accounts/
    )
    await assert.rejects(
      () =>
        LedgerEntry.create({
          ...owed,
          debit: 'provider_cash',
          credit: 'refunds_payable',
          amount: 0,
        }),
      /ledger_entries_amount/
    )
  })
})

test.group('Verifying the ledger', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('finds money that was paid and not written down', async ({ assert }) => {
    const { reservation } = await paid()
    await db.rawQuery('TRUNCATE TABLE ledger_entries')
    assert.includeMembers(await findings(reservation), ['rent_paid is 0, not 30000'])
  })

  test('finds an entry that nothing explains', async ({ assert }) => {
    const { reservation } = await paid()
    const payment = await reservation.related('payments').query().firstOrFail()
    await LedgerEntry.create({
      kind: 'late_paid',
      debit: 'provider_cash',
      credit: 'refunds_payable',
      amount: 1,
      reservationId: reservation.id,
      paymentId: payment.id,
    })
    assert.deepEqual(await findings(reservation), ['late_paid is 1, not 0'])
  })

  test('finds a refund that was closed without a movement', async ({ assert }) => {
    const { reservation, host } = await handedBack({ from: 0, to: 0 })
    await reservation.complete(says(host, reservation))
    await reservation.related('refunds').query().update({ status: 'done' })
    assert.deepEqual(await findings(reservation), ['refunded is 0, not 50000'])
  })

  test('prints what it found and says so with its exit code', async ({ assert }) => {
    const { reservation } = await paid()
    ace.ui.switchMode('raw')
    const clean = await ace.create(LedgerVerify, [])
    await clean.exec()
    clean.assertSucceeded()
    clean.assertLogMatches(/[1-9]\d* entries, [1-9]\d* reservations, 0 failed/)

    await db.rawQuery('TRUNCATE TABLE ledger_entries')
    const alarmed = await ace.create(LedgerVerify, [])
    await alarmed.exec()
    alarmed.assertFailed()
    alarmed.assertLogMatches(new RegExp(`${reservation.ulid}: rent_paid is 0`))
    assert.equal(alarmed.exitCode, 1)
    ace.ui.switchMode('normal')
  })
})

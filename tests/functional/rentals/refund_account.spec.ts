import { test } from '@japa/runner'
import { PASSWORD } from '#database/factories/user_factory'
import type { ApiClient } from '@japa/api-client'
import RefundAccount from '#models/refund_account'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import type FakeProvider from '#services/payments/fake'
import type FakePayouts from '#services/payouts/fake'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import { ACCOUNT, setTheTill } from '#tests/functional/payouts/support'
import { page, told } from '#tests/functional/rentals/support'
import { cancel, paid, person, settleEffects } from '#tests/functional/reservations/support'
import { Visitor } from '#tests/support/visitor'

const typed = { bankCode: '088', number: '110-123-456789', holder: '김게스트' }

function put(client: ApiClient, by: User, { ulid }: Reservation, fields: object = typed) {
  return client
    .put(`/reservations/${ulid}/refund-account`)
    .loginAs(by)
    .withSession({
      stepped_up: { userId: by.id, epoch: by.sessionEpoch ?? 0, at: clock.now().toISO() },
    })
    .withCsrfToken()
    .accept('json')
    .redirects(0)
    .json(fields)
}

test.group('The page on which a guest enters a refund account', (group) => {
  let bank: FakePayouts

  group.each.setup(() => {
    const till = setTheTill()
    bank = till.bank
    return till.tidyUp
  })

  /** 65,000 won that the provider can give back no longer. */
  async function closed(ask: { guest?: User } = {}) {
    const scene = await paid(ask)
    const provider = payments.provider as FakeProvider
    const reservation = await cancel(scene.reservation, scene.guest)
    provider.failNext('windowClosed')
    await settleEffects()
    return { ...scene, reservation }
  }

  test('is asked for on the reservation, and nowhere when nothing waits', async ({
    assert,
    client,
  }) => {
    const { reservation, guest, host } = await closed()
    const money = await told(client, guest, reservation, 'money')
    assert.deepEqual(money.refundAccount, { amount: 65_000, isNeeded: true, isRefused: false })
    assert.equal(money.depositStatus, 'needsAccount')
    assert.containSubset(money.refunds[0], { status: 'needs_account', account: null })
    const seenByHost = await told(client, host, reservation, 'money')
    assert.isNull(seenByHost.refundAccount)

    const plain = await paid()
    const { money: none } = await page(client, plain.guest, plain.reservation)
    assert.isNull(none.refundAccount)
    const path = `/reservations/${plain.reservation.ulid}`
    const empty = await client.get(`${path}/refund-account`).loginAs(plain.guest).redirects(0)
    empty.assertHeader('location', path)
  })

  test('takes it once, shows it masked, and so do the receipt and the reservation', async ({
    assert,
    client,
  }) => {
    const { reservation, guest } = await closed()
    const form = await client
      .get(`/reservations/${reservation.ulid}/refund-account`)
      .loginAs(guest)
      .withInertia()
    form.assertInertiaComponent('reservations/refund_account')
    form.assertInertiaPropsContains({ amount: 65_000, entered: null })

    const saved = await put(client, guest, reservation)
    saved.assertStatus(302)
    bank.failNext('refuse')
    await settleEffects()
    const refused = await told(client, guest, reservation, 'money')
    assert.containSubset(refused.refundAccount, { isNeeded: false, isRefused: true })
    assert.deepEqual(refused.refunds[0].account, { bank: '신한은행', number: '********6789' })

    await put(client, guest, reservation, { ...typed, bankCode: '090', number: '3333-01-2345678' })
    await settleEffects()
    const done = await page(client, guest, reservation)
    assert.isNull(done.money.refundAccount)
    assert.containSubset(done.money.refunds[0], {
      status: 'done',
      account: { bank: '카카오뱅크', number: '*********5678' },
    })
    assert.notInclude(JSON.stringify(done), '3333012345678')
    const receipt = await client
      .get(`/reservations/${reservation.ulid}/receipt`)
      .loginAs(guest)
      .withInertia()
    assert.include(JSON.stringify(receipt.inertiaProps), '*********5678')
    assert.equal(bank.sum, 65_000)

    const late = await put(client, guest, reservation)
    late.assertStatus(409)
  })

  test('cannot be changed while the bank is asked, and says so', async ({ assert, client }) => {
    const { reservation, guest } = await closed()
    await put(client, guest, reservation)
    bank.failNext('timeoutAfterSuccess')
    await settleEffects()
    const refused = await put(client, guest, reservation)
    refused.assertStatus(409)
    refused.assertBodyContains({ kind: 'refundUnderWay' })
    assert.include(refused.body().message, '은행에 이미 보내고 있어서')
  })

  test('refuses {field} {value} at the field: {message}')
    .with([
      { field: 'bankCode', value: '999', message: '은행을 목록에서 골라 주세요.' },
      {
        field: 'number',
        value: '1101',
        message: '이 은행의 계좌번호는 숫자 10, 11, 12, 13, 14자리예요. 지금은 4자리예요.',
      },
      {
        field: 'number',
        value: "1' OR 1=1",
        message: '계좌번호에는 숫자와 하이픈만 쓸 수 있어요.',
      },
      { field: 'holder', value: '', message: '예금주 항목을 채워 주세요.' },
    ])
    .run(async ({ assert, client }, { field, value, message }) => {
      const { reservation, guest } = await closed()
      const refused = await put(client, guest, reservation, { ...typed, [field]: value })
      refused.assertStatus(422)
      const [error] = refused.body().errors
      assert.containSubset(error, { field, message })
      assert.isNull(await RefundAccount.first())
    })

  test('is the guest’s alone', async ({ assert, client }) => {
    const { reservation, host } = await closed()
    const path = `/reservations/${reservation.ulid}/refund-account`
    for (const [user, status] of [
      [host, 403],
      [await person({ role: 'admin' }), 403],
      [await person(), 404],
    ] as const) {
      const shown = await client.get(path).loginAs(user).accept('json')
      shown.assertStatus(status)
      const asked = await put(client, user, reservation, ACCOUNT)
      asked.assertStatus(status)
    }
    const signedOut = await client.put(path).withCsrfToken().accept('json').json(typed)
    signedOut.assertStatus(401)
    assert.isNull(await RefundAccount.first())
  })

  test('asks who it is once more, and is open to a guest who is banned', async ({ assert }) => {
    const banned = await person({ password: PASSWORD })
    const { reservation, guest } = await closed({ guest: banned })
    await guest.ban('사기')
    const visitor = new Visitor()
    await visitor.logIn(guest.email, PASSWORD)
    const path = `/reservations/${reservation.ulid}/refund-account`
    await visitor.visit(path)
    const asked = await visitor.put(path, typed)
    assert.equal(asked.status, 428)
    assert.isNull(await RefundAccount.first())
    await visitor.post('/step-up', { password: PASSWORD })
    await visitor.put(path, typed)
    assert.isNotNull(await RefundAccount.first())
  })
})

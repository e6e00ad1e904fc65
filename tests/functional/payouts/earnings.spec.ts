import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { PASSWORD } from '#database/factories/user_factory'
import type User from '#models/user'
import clock from '#services/clock'
import { csv } from '#services/csv'
import type FakePayouts from '#services/payouts/fake'
import { told } from '#tests/functional/rentals/support'
import { cancel, gear, paid, person, requested } from '#tests/functional/reservations/support'
import { Visitor } from '#tests/support/visitor'
import { earned, setTheTill, usableAccount, waitFor } from './support.js'

let bank: FakePayouts

async function earnings(client: ApiClient, host: User, query = '') {
  const response = await client.get(`/hosting/earnings${query}`).loginAs(host).withInertia()
  response.assertStatus(200)
  return response.inertiaProps as Record<string, any>
}

test.group('Earnings of a host', (group) => {
  group.each.setup(() => {
    const till = setTheTill()
    bank = till.bank
    logger.level = 'silent'
    return async () => {
      logger.level = app.inTest ? 'error' : 'info'
      await till.tidyUp()
    }
  })

  /** One of each: upcoming 28,500, waiting 9,500, paid 9,500, failed 9,500. */
  async function fullTill() {
    const { host } = await paid()
    await earned({ listing: { host }, hasAccount: false })
    await usableAccount(host)
    const { payout: sent } = await earned({ listing: { host }, hasAccount: false })
    await sent.execute()
    const { payout: failed } = await earned({ listing: { host }, hasAccount: false })
    bank.failNext(...Array.from({ length: 6 }, () => 'refuse' as const))
    while ((await failed.execute()) !== 'gave_up') await waitFor(failed)
    return host
  }

  test('are added up by stage, listed one by one, and drawn by month', async ({
    assert,
    client,
  }) => {
    const host = await fullTill()
    const page = await earnings(client, host)
    assert.deepEqual(page.totals, {
      upcoming: { amount: 28_500, count: 1 },
      waiting: { amount: 9_500, count: 1 },
      paid: { amount: 9_500, count: 1 },
      failed: { amount: 9_500, count: 1 },
    })
    assert.lengthOf(page.earnings, 4)
    assert.lengthOf(page.months, 12)
    assert.deepEqual(page.months.at(-1), { month: '2026-06', amount: 9_500 })
    const sent = page.earnings.find(({ stage }: { stage: string }) => stage === 'paid')
    assert.equal(sent.keptRent - sent.platformFee, sent.amount)
    assert.equal(sent.bank, '신한은행')
    assert.equal(sent.numberMasked, '********6789')
  })

  test('that the bank decides on later say so, until it has', async ({ assert, client }) => {
    const { payout, host } = await earned()
    bank.failNext('answersLater')
    await payout.execute()
    const stageOf = async () => {
      const { earnings: rows } = await earnings(client, host)
      return { stage: rows[0].stage, isWithBank: rows[0].isWithBank }
    }
    assert.deepEqual(await stageOf(), { stage: 'waiting', isWithBank: true })
    const file = await client.get('/hosting/earnings/export').loginAs(host)
    assert.include(file.text(), '은행에서 처리 중이에요')

    bank.decide()
    await waitFor(payout)
    await payout.execute()
    assert.deepEqual(await stageOf(), { stage: 'paid', isWithBank: false })
  })

  test('are narrowed by stage and year, and an odd address shows everything', async ({
    assert,
    client,
  }) => {
    const host = await fullTill()
    const failed = await earnings(client, host, '?stage=failed')
    assert.deepEqual(
      failed.earnings.map(({ stage }: { stage: string }) => stage),
      ['failed']
    )
    assert.equal(failed.totals.paid.amount, 9_500)
    const before = await earnings(client, host, '?year=2025')
    assert.lengthOf(before.earnings, 0)
    const odd = await earnings(client, host, "?stage=' OR 1=1&year=abc")
    assert.isTrue(odd.isMalformed)
    assert.lengthOf(odd.earnings, 4)
  })

  test('a rental that its host cancelled earns nothing', async ({ assert, client }) => {
    const { reservation, host } = await paid()
    await cancel(reservation, host)
    const page = await earnings(client, host)
    assert.deepEqual(page.earnings, [])
  })

  test('the file has Korean headings, the BOM, one line a rental, and obeys the filter', async ({
    assert,
    client,
  }) => {
    const host = await fullTill()
    const file = await client.get('/hosting/earnings/export').loginAs(host)
    file.assertStatus(200)
    assert.equal(file.header('content-type'), 'text/csv; charset=utf-8')
    assert.match(String(file.header('content-disposition')), /attachment; filename=".+\.csv"/)
    const lines = file.text().replace('\uFEFF', '').trim().split('\r\n')
    assert.include(lines[0], '"예약 번호","장비"')
    assert.lengthOf(lines, 5)
    const paidOnly = await client.get('/hosting/earnings/export?stage=paid').loginAs(host)
    const [, line] = paidOnly.text().trim().split('\r\n')
    assert.include(line, '"보냈어요",10000,-500,0,9500')
    assert.include(line, '"신한은행","********6789"')
  })

  test('a title that a spreadsheet would run stays text', async ({ assert, client }) => {
    const { host } = await paid({ listing: { title: '=HYPERLINK("http://x","텐트")' } })
    const file = await client.get('/hosting/earnings/export').loginAs(host)
    assert.include(file.text(), `"'=HYPERLINK(""http://x"",""텐트"")"`)
  })

  test('belong to their host alone', async ({ assert, client }) => {
    const { host } = await earned()
    const stranger = await person()
    const page = await earnings(client, stranger)
    assert.deepEqual(page.earnings, [])
    const own = await earnings(client, host)
    assert.lengthOf(own.earnings, 1)
    for (const path of ['/hosting/earnings', '/hosting/earnings/export']) {
      const visitor = await client.get(path).redirects(0)
      visitor.assertStatus(302)
      visitor.assertHeader('location', '/login')
    }
  })

  test('what was earned late in the evening belongs to the day in Seoul', async ({
    assert,
    client,
  }) => {
    const { payout, host } = await earned()
    clock.freeze('2026-06-30T15:30:00Z')
    await payout.execute()
    const { earnings: rows, months } = await earnings(client, host)
    assert.equal(rows[0].day, '2026-07-01')
    assert.deepEqual(months.at(-1), { month: '2026-07', amount: 9_500 })
  })
})

test.group('The payout on the page of its reservation', (group) => {
  group.each.setup(() => setTheTill().tidyUp)

  test('is told to the host and to admins, not to the guest or to moderators', async ({
    assert,
    client,
  }) => {
    const { reservation, payout, host, guest } = await earned()
    await payout.execute()
    const statusFor = async (reader: User) => {
      const { payout: shown } = await told(client, reader, reservation, 'money')
      return shown?.status ?? null
    }
    assert.equal(await statusFor(host), 'sent')
    assert.equal(await statusFor(await person({ role: 'admin' })), 'sent')
    assert.isNull(await statusFor(await person({ role: 'moderator' })))
    assert.isNull(await statusFor(guest))
  })
})

test.group('A file for spreadsheets', () => {
  test('makes {$self} harmless')
    .with(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1', '|cmd', '%x'])
    .run(({ assert }, text) => {
      assert.equal(csv([[text]]), `\uFEFF"'${text}"\r\n`)
    })

  test('leaves numbers as numbers and doubles quotes', ({ assert }) => {
    assert.equal(csv([['a "b"', -5, null]]), '\uFEFF"a ""b""",-5,\r\n')
  })
})

test.group('The receipt of a guest', (group) => {
  group.each.setup(() => setTheTill().tidyUp)

  test('shows what was paid and returned, to the guest and to admins only', async ({
    assert,
    client,
  }) => {
    const { reservation, host, guest } = await earned()
    const address = `/reservations/${reservation.ulid}/receipt`
    const admin = await person({ role: 'admin' })

    for (const reader of [guest, admin]) {
      const page = await client.get(address).loginAs(reader).withInertia()
      page.assertStatus(200)
      const { money } = page.inertiaProps as Record<string, any>
      assert.equal(money.payment.amount, 60_000)
      assert.equal(money.payment.provider, 'sandbox')
      assert.lengthOf(money.payment.orderId, 32)
      assert.equal(money.refunds[0].amount, 50_000)
      assert.isAbove(money.lines.length, 0)
    }
    const asHost = await client.get(address).loginAs(host)
    asHost.assertStatus(403)
    const moderator = await person({ role: 'moderator' })
    const asModerator = await client.get(address).loginAs(moderator)
    asModerator.assertStatus(403)
    const stranger = await client.get(address).loginAs(await person())
    stranger.assertStatus(404)
    const visitor = await client.get(address).redirects(0)
    visitor.assertHeader('location', '/login')
  })

  test('a host who is staff stays the host', async ({ client }) => {
    const host = await person({ role: 'admin' })
    const { reservation } = await paid({ listing: { host } })
    const response = await client.get(`/reservations/${reservation.ulid}/receipt`).loginAs(host)
    response.assertStatus(403)
  })

  test('stays open to a guest who was banned', async ({ assert }) => {
    const { reservation, guest } = await earned()
    await guest.merge({ password: PASSWORD }).save()
    await guest.ban('사기')
    const visitor = new Visitor()
    await visitor.logIn(guest.email, PASSWORD)
    const page = await visitor.visit(`/reservations/${reservation.ulid}/receipt`)
    assert.equal(page.component, 'reservations/receipt')
  })

  test('is none before anything was paid', async ({ client }) => {
    const { listing } = await gear()
    const { reservation, guest } = await requested(listing)
    const response = await client.get(`/reservations/${reservation.ulid}/receipt`).loginAs(guest)
    response.assertStatus(404)
  })
})

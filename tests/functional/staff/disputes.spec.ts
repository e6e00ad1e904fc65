import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import Reservation from '#models/reservation'
import type User from '#models/user'
import clock from '#services/clock'
import { moderator } from '#tests/functional/reports/support'
import {
  handedBack,
  paid,
  person,
  photo,
  renting,
  says,
  setTheScene,
} from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'

type Row = { id: string; about: string[]; claimed: number | null; since: string }

async function objected() {
  const scene = await handedBack({ from: 0, to: 2 })
  const claimed = await scene.reservation.fileClaim(says(scene.host, scene.reservation), {
    amounts: { damage: 20_000 },
    reason: '폴대가 부러졌어요',
    photos: [await photo(scene.host, 'claim')],
  })
  const reservation = await claimed.objectToClaim(says(scene.guest, claimed), {
    reason: '처음부터 그랬어요',
  })
  return { ...scene, reservation }
}

async function notMet() {
  const scene = await paid({ from: 0, to: 2 })
  const reservation = await scene.reservation.reportNoShow(says(scene.guest, scene.reservation), {
    reason: '한 시간을 기다렸어요',
  })
  return { ...scene, reservation }
}

async function disputesOf(client: ApiClient, by: User, query = '') {
  const page = await client.get(`/admin/disputes${query}`).loginAs(by).withInertia()
  page.assertStatus(200)
  return (page.inertiaProps.list as { rows: Row[] }).rows
}

function caseOf(client: ApiClient, { ulid }: Reservation, by: User) {
  return client.get(`/admin/reservations/${ulid}`).loginAs(by).redirects(0).withInertia()
}

test.group('Rentals in the back office', (group) => {
  group.each.setup(() => {
    setTheScene()
    return emptyDatabase
  })

  test('are found by number, gear and people, and exported', async ({ assert, client }) => {
    const staff = await moderator()
    const { guest, host, listing, reservation } = await paid({
      listing: { title: '2인용 카약' },
      guest: await person({ nickname: '물길따라' }),
    })
    await paid()
    const total = async (query: string) => {
      const page = await client.get(`/admin/reservations?${query}`).loginAs(staff).withInertia()
      const list = page.inertiaProps.list as { total: number; isMalformed: boolean }
      assert.isFalse(list.isMalformed, query)
      return list.total
    }
    assert.equal(await total(''), 2)
    for (const query of [
      `q=${reservation.ulid.toLowerCase()}`,
      `q=${encodeURIComponent('카약')}`,
      `q=${encodeURIComponent('물길')}`,
      `guest=${guest.id}`,
      `host=${host.id}`,
      `listing=${listing.id}&status=PENDING_PICKUP`,
    ]) {
      assert.equal(await total(query), 1, query)
    }
    assert.equal(await total('status=CANCELLED'), 0)
    assert.equal(await total('from=2026-06-01&until=2026-06-01'), 2)
    assert.equal(await total('until=2026-05-31'), 0)
    const file = await client.get(`/admin/reservations/export?guest=${guest.id}`).loginAs(staff)
    const lines = file.text().trim().split('\r\n')
    assert.lengthOf(lines, 2)
    assert.include(lines[1], `"${reservation.ulid}","2인용 카약","물길따라"`)
  })

  test('that wait for a decision stand in one list, the longest waiting on top', async ({
    assert,
    client,
  }) => {
    const staff = await moderator()
    const claimed = await objected()
    clock.freeze('2026-06-01T05:00:00Z')
    const missed = await notMet()
    await renting({ from: 0, to: 0 })
    const rows = await disputesOf(client, staff)
    assert.deepEqual(
      rows.map(({ id, about, claimed: amount, since }) => ({ id, about, amount, since })),
      [
        {
          id: claimed.reservation.ulid,
          about: ['claim'],
          amount: 20_000,
          since: '2026-06-01T03:00:00.000Z',
        },
        {
          id: missed.reservation.ulid,
          about: ['no_show'],
          amount: null,
          since: '2026-06-01T05:00:00.000Z',
        },
      ]
    )
    const narrowed = await disputesOf(client, staff, '?about=no_show')
    assert.deepEqual(
      narrowed.map(({ id }) => id),
      [missed.reservation.ulid]
    )
    const file = await client.get('/admin/disputes/export').loginAs(staff)
    assert.lengthOf(file.text().trim().split('\r\n'), 3)
    assert.include(file.text(), '이의가 있는 청구')
  })

  test('show photos only of a case, and records of money only to admins', async ({
    assert,
    client,
  }) => {
    const [staff, admin] = [await moderator(), await person({ role: 'admin' })]
    const quiet = await handedBack({ from: 0, to: 2 })
    const calm = await caseOf(client, quiet.reservation, staff)
    calm.assertStatus(200)
    assert.isFalse(calm.inertiaProps.isCase)
    assert.deepEqual(calm.inertiaProps.photos, [])

    setTheScene()
    const { reservation } = await objected()
    const seen = await caseOf(client, reservation, staff)
    const props = seen.inertiaProps as Record<string, never>
    assert.isTrue(props.isCase)
    assert.lengthOf(props.photos, 2)
    assert.includeMembers(props.actions, ['decideClaim'])
    assert.isNull(props.records)
    assert.deepInclude(props.money, { payment: null, refunds: [], payout: null })

    const full = await caseOf(client, reservation, admin)
    const records = full.inertiaProps.records as Record<string, { amount: number }[]>
    assert.deepEqual(
      records.payments.map(({ amount }) => amount),
      [reservation.total]
    )
    const entered = records.ledger.reduce((sum, { amount }) => sum + amount, 0)
    assert.equal(entered, reservation.total)
  })

  test('of staff themselves are shown to them as to everybody', async ({ assert, client }) => {
    const staff = await moderator()
    const { reservation } = await paid({ guest: staff })
    const page = await client
      .get(`/admin/reservations/${reservation.ulid}`)
      .loginAs(staff)
      .redirects(0)
    page.assertStatus(302)
    assert.equal(page.header('location'), `/reservations/${reservation.ulid}`)
  })

  test('are decided where they are read, and what was refused is told there', async ({
    assert,
    client,
  }) => {
    const staff = await moderator()
    const { reservation } = await objected()
    const decide = (version: number) =>
      client
        .post(`/reservations/${reservation.ulid}/claim/decision?from=admin`)
        .loginAs(staff)
        .withCsrfToken()
        .withInertia()
        .redirects(0)
        .json({ version, amount: 5_000, reason: '절반의 책임이에요.' })
    const stale = await decide(reservation.version - 1)
    stale.assertStatus(409)
    assert.equal(stale.inertiaComponent, 'admin/reservations/show')
    assert.equal((stale.inertiaProps.conflict as { kind: string }).kind, 'stale')
    const done = await decide(reservation.version)
    assert.equal(done.header('location'), `/admin/reservations/${reservation.ulid}`)
    const { status } = await Reservation.findOrFail(reservation.id)
    assert.equal(status, 'CLAIM_COMPLETED')
    assert.deepEqual(await disputesOf(client, staff), [])
  })
})

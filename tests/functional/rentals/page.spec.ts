import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Upload from '#models/upload'
import { termsOf } from '#models/listing/snapshot'
import { isCase } from '#models/reservation/cases'
import { maySee } from '#models/upload/viewers'
import type User from '#models/user'
import clock from '#services/clock'
import {
  day,
  delivered,
  gear,
  handedBack,
  paid,
  person,
  renting,
  requested,
  says,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'
import { act, page, told } from '#tests/functional/rentals/support'

test.group('Page of a reservation', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('offers each side its own next step', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    const moderator = await person({ role: 'moderator' })

    const forHost = await page(client, host, reservation)
    assert.equal(forHost.nextAction, 'approve')
    assert.sameMembers(forHost.actions, ['approve', 'reject'])
    const forGuest = await page(client, guest, reservation)
    assert.isNull(forGuest.nextAction)
    assert.sameMembers(forGuest.actions, ['edit', 'cancel'])
    const forStaff = await page(client, moderator, reservation)
    assert.deepEqual(forStaff.actions, [])
  })

  test('offers nothing that the clock has taken away', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    const approved = await reservation.approve(says(host, reservation))
    assert.include(await told(client, guest, approved, 'actions'), 'pay')

    clock.travel({ hours: 24 })
    assert.notInclude(await told(client, guest, approved, 'actions'), 'pay')
    const late = await act(client, guest, approved, 'payments')
    late.assertStatus(409)
  })

  test('awaits no payment of what ended without one', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    const { depositStatus } = await told(client, guest, reservation, 'money')
    assert.equal(depositStatus, 'unpaid')
    await reservation.reject(says(host, reservation), { reason: '그날은 제가 써요' })
    const { depositStatus: afterwards } = await told(client, guest, reservation, 'money')
    assert.equal(afterwards, 'neverPaid')
  })

  test('shows the hand-over code to the guest from the day before', async ({ assert, client }) => {
    const { host, guest, reservation } = await paid({ from: 3, to: 5 })
    const before = await told(client, guest, reservation, 'delivery')
    assert.isNull(before.handoverCode)
    assert.equal(before.codeFrom, day(2))

    clock.freeze(`${day(2)}T03:00:00Z`)
    const forGuest = await told(client, guest, reservation, 'delivery')
    assert.equal(forGuest.handoverCode, reservation.handoverCode)
    const forHost = await told(client, host, reservation, 'delivery')
    assert.isNull(forHost.handoverCode)
  })

  test('shows contacts from payment to two weeks after the end, then masks them', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const asked = await requested(listing, delivered)
    const hostSees = await told(client, host, asked.reservation, 'delivery')
    assert.isNull(hostSees.recipient)
    const guestSees = await told(client, asked.guest, asked.reservation, 'delivery')
    assert.isNull(guestSees.returnAddress)

    const paidOne = await paid(delivered)
    const forHost = await page(client, paidOne.host, paidOne.reservation)
    assert.deepInclude(forHost.delivery.recipient, {
      name: '김취미',
      phone: '010-1234-5678',
      line1: '부산시 해운대구 우동 1',
    })
    const forGuest = await page(client, paidOne.guest, paidOne.reservation)
    assert.equal(forGuest.delivery.returnAddress.line1, '서울시 중구 세종대로 110')

    const expected = { expectedRent: paidOne.reservation.rent, expectedDeposit: 50_000 }
    const cancellation = { reason: '고장 났어요', ...expected }
    await act(client, paidOne.host, paidOne.reservation, 'cancellation', cancellation)
    clock.travel({ days: 13 })
    const shown = await told(client, paidOne.host, paidOne.reservation, 'delivery')
    assert.equal(shown.visibility, 'shown')
    clock.travel({ days: 1 })
    const masked = await page(client, paidOne.host, paidOne.reservation)
    assert.deepInclude(masked.delivery.recipient, {
      name: '김**',
      phone: '010-****-5678',
      line1: '부산시 해운대구 ***',
      postcode: null,
    })
    const maskedForGuest = await page(client, paidOne.guest, paidOne.reservation)
    assert.equal(maskedForGuest.delivery.returnAddress.line1, '서울시 중구 ***')
  })

  test('gear goes back where it was agreed, wherever the host would have it today', async ({
    assert,
    client,
  }) => {
    const { listing, guest, reservation } = await renting({ returnMethod: 'DELIVERY' })
    const place = async () => {
      const { returnAddress } = await told(client, guest, reservation, 'delivery')
      return returnAddress.line1
    }
    const terms = await termsOf(listing)
    const moved = await listing.revise(
      { ...terms, returnLine1: '제주시 이도동 1' },
      { seen: listing.version, publish: false }
    )
    assert.equal(await place(), '서울시 중구 세종대로 110')
    await moved.revise(
      { ...terms, returnMethod: 'DIRECT' },
      { seen: moved.version, publish: false }
    )
    await listing.refresh()
    assert.isNull(listing.returnLine1, 'the premise: the listing knows no address any more')
    assert.equal(await place(), '서울시 중구 세종대로 110')
  })

  test("a rental agreed on before addresses were frozen goes back to the listing's", async ({
    assert,
    client,
  }) => {
    const { guest, reservation } = await renting({ returnMethod: 'DELIVERY' })
    await reservation.merge({ returnLine1: null }).save()
    const { returnAddress } = await told(client, guest, reservation, 'delivery')
    assert.equal(returnAddress.line1, '서울시 중구 세종대로 110')
  })

  test('a request that was never paid shows no contacts, ever', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing, delivered)
    const approved = await reservation.approve(says(host, reservation))
    await approved.cancel(says(host, approved), { reason: '사정이 생겼어요' })
    const { recipient } = await told(client, host, reservation, 'delivery')
    assert.isNull(recipient)
  })

  test('tells the host the unit, and the guest nothing of the host’s money', async ({
    assert,
    client,
  }) => {
    const { host, guest, reservation } = await paid()
    const forHost = await page(client, host, reservation)
    const forGuest = await page(client, guest, reservation)

    assert.equal(forHost.delivery.unitNumber, 1)
    assert.equal(forHost.money.payout.payout, 28_500)
    assert.isNull(forHost.money.payment)
    assert.isNull(forGuest.delivery.unitNumber)
    assert.isNull(forGuest.money.payout)
    assert.equal(forGuest.money.payment.amount, 80_000)
  })

  test('lets no number of the database out', async ({ assert, client }) => {
    const { guest, reservation } = await handedBack()
    const seen = JSON.stringify(await page(client, guest, reservation))
    for (const leak of ['reservationId', 'listingId', 'uploadId', 'hostId', 'paymentId']) {
      assert.notInclude(seen, leak)
    }
  })

  test('photos of a rental that goes well are for its two sides, those of a case for staff too', async ({
    assert,
    client,
  }) => {
    const { host, guest, reservation } = await handedBack()
    const staff = await person({ role: 'moderator' })
    const out = await person({ role: 'moderator', bannedAt: clock.now() })
    const sees = async (people: User[]) => {
      const [{ photo }] = await told(client, host, reservation, 'photos')
      const upload = await Upload.findByOrFail('ulid', photo.ulid)
      return Promise.all(people.map((by) => maySee(upload, by)))
    }
    const people = [host, guest, staff, out, await person()]
    assert.deepEqual(await sees(people), [true, true, false, false, false])
    assert.lengthOf(await told(client, staff, reservation, 'photos'), 0)

    await reservation.fileClaim(says(host, reservation), {
      amounts: { late: 10_000 },
      reason: '늦게 돌아왔어요',
    })
    assert.deepEqual(await sees(people), [true, true, true, false, false])
    assert.lengthOf(await told(client, staff, reservation, 'photos'), 1)
  })

  test('a ban of one side makes it a case: staff may act for them', async ({ assert }) => {
    const { guest, reservation } = await handedBack()
    assert.isFalse(await isCase(reservation))
    await guest.ban('까닭')
    assert.isTrue(await isCase(reservation))
  })

  test('proposes a late fee for each late day', async ({ assert, client }) => {
    const { host, guest, reservation } = await renting({ from: 0, to: 2 })
    clock.freeze(`${day(4)}T03:00:00Z`)
    const returning = await reservation.return(says(guest, reservation))
    await returning.takeBack(says(host, returning))
    const { lateFee } = await page(client, host, reservation)
    assert.deepEqual(lateFee, { days: 2, amount: 20_000 })
  })

  test('costs the same number of queries however long its story is', async ({ assert, client }) => {
    const { guest, reservation } = await handedBack()
    const { listing, host } = await gear()
    const young = await requested(listing)
    const many = await queriesOf(() => page(client, guest, reservation))
    const few = await queriesOf(() => page(client, host, young.reservation))
    assert.isAbove(few, 5)
    assert.isAtMost(many - few, 4)
  })
})

test.group('Lists of reservations', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('count by tab, filter by name, and page', async ({ assert, client }) => {
    const { listing, host } = await gear({ units: 20 })
    const guest = await person()
    for (let index = 0; index < 9; index++) {
      await requested(listing, { guest, from: index * 3, to: index * 3 + 1 })
    }
    const approved = await requested(listing, { guest, from: 40, to: 41 })
    await approved.reservation.approve(says(host, approved.reservation))
    await requested(listing, { guest, from: 50, to: 51 })

    const list = await listOf(client, guest, '/rentals')
    assert.deepInclude(list.counts, { all: 11, requested: 10, upcoming: 1, ended: 0 })
    assert.lengthOf(list.reservations.data, 10)
    assert.equal(list.reservations.metadata.lastPage, 2)
    const second = await listOf(client, guest, '/rentals?page=2')
    assert.lengthOf(second.reservations.data, 1)

    const hosting = await listOf(client, host, '/hosting/reservations?tab=upcoming')
    assert.lengthOf(hosting.reservations.data, 1)
    assert.equal(hosting.reservations.data[0].role, 'host')
    const named = await listOf(client, host, `/hosting/reservations?q=${encodeURIComponent('%')}`)
    assert.equal(named.counts.all, 0)
    const mine = await listOf(client, host, '/rentals')
    assert.equal(mine.counts.all, 0)
  })

  test('malformed filters fall back with a notice', async ({ assert, client }) => {
    const guest = await person()
    for (const query of ['tab=everything', 'page=-1', 'page=x', 'tab[]=all', 'q[a]=b']) {
      const list = await listOf(client, guest, `/rentals?${query}`)
      assert.isTrue(list.isMalformed, query)
      assert.equal(list.filter.tab, 'all')
    }
  })

  test('cost the same number of queries for one row and for ten', async ({ assert, client }) => {
    const { listing } = await gear({ units: 20 })
    const few = await person()
    const many = await person()
    await requested(listing, { guest: few })
    for (let index = 0; index < 8; index++) {
      await requested(listing, { guest: many, from: index * 3, to: index * 3 + 1 })
    }
    const one = await queriesOf(() => listOf(client, few, '/rentals'))
    const ten = await queriesOf(() => listOf(client, many, '/rentals'))
    assert.isAbove(one, 0)
    assert.equal(ten, one)
  })
})

type Client = Parameters<typeof page>[0]
type Person = Awaited<ReturnType<typeof person>>

async function listOf(client: Client, by: Person, path: string) {
  const response = await client.get(path).loginAs(by).withInertia()
  response.assertStatus(200)
  return response.inertiaProps as Record<string, any>
}

/** Statements sent to the database while something is done. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const client = db.connection().getReadClient()
  let count = 0
  const counted = () => void count++
  client.on('query', counted)
  await work()
  client.off('query', counted)
  return count
}

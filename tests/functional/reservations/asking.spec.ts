import { test } from '@japa/runner'
import Reservation from '#models/reservation'
import clock from '#services/clock'
import { refusal } from './refusal.js'
import {
  asking,
  day,
  delivered,
  extra,
  gear,
  person,
  requested,
  says,
  setTheScene,
  tidyUp,
} from './support.js'

test.group('Asking for days', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('freezes price, fee, policy, buffer and title with the request', async ({ assert }) => {
    const { listing } = await gear({
      bufferDays: 2,
      weeklyDiscount: 10,
      cancellationPolicy: 'strict',
    })
    const lamp = await extra(listing)
    const { reservation } = await requested(listing, { from: 10, to: 16, optionIds: [lamp.id] })
    await listing.merge({ fee: 99_000, title: '다른 텐트', bufferDays: 0 }).save()
    await lamp.merge({ fee: 9_000, archivedAt: clock.now() }).save()
    await reservation.refresh()

    assert.containSubset(reservation.serialize(), {
      status: 'PENDING_APPROVAL',
      version: 1,
      days: 7,
      fee: 10_000,
      rent: 69_300,
      deposit: 55_000,
      total: 124_300,
      platformFeeBps: 500,
      cancellationPolicy: 'strict',
      bufferDays: 2,
      title: '4인용 텐트',
    })
    assert.equal(
      reservation.priceLines.reduce((sum, { amount }) => sum + amount, 0),
      reservation.total
    )
    assert.equal(reservation.deadlineAt?.toMillis(), clock.now().plus({ hours: 48 }).toMillis())
    const [event] = await reservation.related('events').query()
    assert.containSubset(event.serialize(), {
      kind: 'moved',
      toStatus: 'PENDING_APPROVAL',
      version: 1,
    })
  })

  test('names every field that does not fit', async ({ assert }) => {
    const { listing } = await gear({ noticeDays: 3, maxDays: 2, returnMethod: 'DIRECT' })
    const refused = await refusal(
      Reservation.request(await person(), listing, asking(1, 5, { returnMethod: 'DELIVERY' }))
    )
    assert.equal(refused.kind, 'invalidRequest')
    assert.deepEqual(
      refused.is('invalidRequest') &&
        refused.facts.problems.map(({ field, rule }) => `${field} ${rule}`),
      ['startDate notice', 'endDate maxDays', 'returnMethod method']
    )
  })

  test('refuses a total over the limit at the end date', async ({ assert }) => {
    const { listing } = await gear({ fee: 10_000_000, deposit: 50_000_000 })
    const guest = await person()
    const refused = await refusal(Reservation.request(guest, listing, asking(1, 6)))
    assert.deepEqual(refused.facts, {
      problems: [{ field: 'endDate', rule: 'totalLimit', value: 100_000_000 }],
    })
    const fits = await Reservation.request(guest, listing, asking(1, 5))
    assert.equal(fits.total, 100_000_000)
  })

  test('is not for hosts, nor for listings that are away, nor for people or hosts in bad standing', async ({
    assert,
  }) => {
    const { listing, host } = await gear()
    const guest = await person()
    const ask = (by = guest) => refusal(Reservation.request(by, listing, asking(1, 2)))
    const kindOf = async (by = guest) => {
      const { kind } = await ask(by)
      return kind
    }
    assert.equal(await kindOf(host), 'ownListing')
    assert.equal(await kindOf(await person({ bannedAt: clock.now() })), 'notInGoodStanding')
    const suspended = await person({ suspendedUntil: clock.now().plus({ days: 1 }) })
    assert.equal(await kindOf(suspended), 'notInGoodStanding')

    for (const away of [
      { status: 'paused' },
      { status: 'draft' },
      { status: 'deleted' },
    ] as const) {
      await listing.merge(away).save()
      assert.equal(await kindOf(), 'listingUnavailable')
    }
    await listing.merge({ status: 'published', hiddenAt: clock.now() }).save()
    assert.equal(await kindOf(), 'listingUnavailable')
    await listing.merge({ hiddenAt: null }).save()
    await host.merge({ suspendedUntil: clock.now().plus({ days: 1 }) }).save()
    assert.equal(await kindOf(), 'notInGoodStanding')

    clock.travel({ days: 1 })
    await assert.doesNotReject(() => Reservation.request(guest, listing, asking(1, 2)))
  })

  test('a suspended host cannot approve, and a running rental goes on', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation } = await requested(listing)
    await host.merge({ suspendedUntil: clock.now().plus({ days: 1 }) }).save()
    const { kind } = await refusal(reservation.approve(says(host, reservation)))
    assert.equal(kind, 'notInGoodStanding')
  })

  test('ten requests may be open, the same one counts once', async ({ assert }) => {
    const guest = await person()
    const { listing } = await gear()
    for (let index = 0; index < 10; index++) {
      await Reservation.request(guest, listing, asking(index * 2, index * 2 + 1))
    }
    const again = await Reservation.request(guest, listing, asking(0, 1))
    assert.lengthOf(await Reservation.query().where('guest_id', guest.id), 10)
    assert.equal(again.startDate, day(0))
    const { kind } = await refusal(Reservation.request(guest, listing, asking(40, 41)))
    assert.equal(kind, 'tooManyRequests')
  })

  test('the same one asked again at the price of now takes that price, and no other', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const { reservation, guest } = await requested(listing)
    const { total } = reservation
    await listing.merge({ fee: listing.fee / 2 }).save()
    const ask = (expectedTotal: number) => {
      const { startDate, endDate, receiveMethod, returnMethod } = reservation
      const same = { startDate, endDate, receiveMethod, returnMethod, receiveLine1: null }
      return Reservation.request(guest, listing, { ...same, optionIds: [], expectedTotal })
    }
    const kept = await ask(total)
    assert.equal(kept.total, total)
    const { kind } = await refusal(ask(1))
    assert.equal(kind, 'priceChanged')
    const now = reservation.deposit + reservation.rent / 2
    const cheaper = await ask(now)
    assert.deepEqual(
      [cheaper.id, cheaper.total, cheaper.rent],
      [reservation.id, now, reservation.rent / 2]
    )
  })

  test('what nobody answered in time is no open request, whether or not a job has seen it', async ({
    assert,
  }) => {
    const guest = await person()
    const { listing } = await gear()
    for (let index = 0; index < 10; index++) {
      await Reservation.request(guest, listing, asking(30, 30 + index, delivered))
    }
    const [lapsed] = await Reservation.query().where('guest_id', guest.id).orderBy('id')
    clock.travel({ hours: 48 })
    const elsewhere = { ...delivered, receiveLine1: '제주시 이도동 1' }
    const anew = await Reservation.request(guest, listing, asking(30, 30, elsewhere))
    assert.notEqual(anew.id, lapsed.id)
    const before = { address: lapsed.receiveLine1, version: lapsed.version }
    await lapsed.refresh()
    assert.deepEqual({ address: lapsed.receiveLine1, version: lapsed.version }, before)
    const same = await Reservation.request(guest, listing, asking(30, 30, elsewhere))
    assert.equal(same.id, anew.id)
  })

  test('ten requests at once from one guest are never eleven', async ({ assert }) => {
    const guest = await person()
    const places = await Promise.all(Array.from({ length: 14 }, () => gear()))
    const results = await Promise.allSettled(
      places.map(({ listing }) => Reservation.request(guest, listing, asking(1, 2)))
    )
    assert.lengthOf(
      results.filter(({ status }) => status === 'fulfilled'),
      10
    )
  })

  test('days that are taken are refused, days beside a block with a buffer in between are not', async ({
    assert,
  }) => {
    const { listing, host } = await gear({ bufferDays: 1 })
    const { reservation } = await requested(listing, { from: 3, to: 5 })
    await reservation.approve(says(host, reservation))
    const guest = await person()
    for (const [from, to] of [
      [5, 8],
      [6, 8],
      [1, 2],
    ]) {
      const { kind } = await refusal(Reservation.request(guest, listing, asking(from, to)))
      assert.equal(kind, 'daysTaken', `${from}–${to}`)
    }
    await assert.doesNotReject(() => Reservation.request(guest, listing, asking(0, 1)))
    await assert.doesNotReject(() => Reservation.request(guest, listing, asking(7, 8)))
  })

  test('a price that changed since it was shown is refused with the new one', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const guest = await person()
    const shown = { expectedTotal: 80_000 }
    await listing.merge({ fee: 12_000 }).save()
    const refused = await refusal(Reservation.request(guest, listing, asking(3, 5, shown)))
    assert.equal(refused.kind, 'priceChanged')
    assert.equal(refused.is('priceChanged') && refused.facts.quote.total, 86_000)
  })
})

test.group('Editing a request', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('asks today’s price, starts the 48 hours anew and tells what changed', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const { reservation, guest } = await requested(listing)
    await listing.merge({ fee: 20_000 }).save()
    clock.travel({ hours: 40 })

    const edited = await reservation.edit(says(guest, reservation), asking(10, 11, delivered))
    assert.containSubset(edited.serialize(), {
      version: 2,
      rent: 40_000,
      receiveMethod: 'DELIVERY',
      recipient: '김취미',
    })
    assert.equal(edited.deadlineAt?.toMillis(), clock.now().plus({ hours: 48 }).toMillis())
    const event = await edited.related('events').query().where('kind', 'edited').firstOrFail()
    assert.containSubset(event.data, { before: { total: 80_000 }, after: { total: 90_000 } })
  })

  test('keeps an option that was archived since', async ({ assert }) => {
    const { listing } = await gear()
    const lamp = await extra(listing)
    const { reservation, guest } = await requested(listing, { optionIds: [lamp.id] })
    await lamp.merge({ archivedAt: clock.now() }).save()
    const edited = await reservation.edit(
      says(guest, reservation),
      asking(3, 4, { optionIds: [lamp.id] })
    )
    assert.equal(edited.rent, 22_000)
    const { kind } = await refusal(
      Reservation.request(await person(), listing, asking(3, 4, { optionIds: [lamp.id] }))
    )
    assert.equal(kind, 'invalidRequest')
  })

  test('is the guest’s, before the answer, from what they saw', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    const kindOf = async (edit: Promise<unknown>) => {
      const { kind } = await refusal(edit)
      return kind
    }
    const ask = asking(3, 4)
    assert.equal(await kindOf(reservation.edit(says(host, reservation), ask)), 'notAllowed')
    assert.equal(await kindOf(reservation.edit({ by: guest, seen: 7 }, ask)), 'stale')

    const approved = await reservation.approve(says(host, reservation))
    assert.equal(await kindOf(approved.edit(says(guest, reservation), ask)), 'stale')
    assert.equal(await kindOf(approved.edit(says(guest, approved), ask)), 'notNow')
  })

  test('racing an approval, one of the two hears that the other was faster', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    const results = await Promise.allSettled([
      reservation.approve(says(host, reservation)),
      reservation.edit(says(guest, reservation), asking(10, 12)),
    ])
    assert.lengthOf(
      results.filter(({ status }) => status === 'fulfilled'),
      1
    )
    await reservation.refresh()
    assert.equal(reservation.version, 2)
    const [period] = await reservation.related('bookedPeriod').query()
    if (reservation.status === 'PENDING_PAYMENT') assert.equal(period.startsOn, day(3))
    else assert.isUndefined(period)
  })
})

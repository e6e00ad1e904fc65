import { test } from '@japa/runner'
import clock from '#services/clock'
import Reservation from '#models/reservation'
import { actionsFor, nextActionOf, type Role } from '#models/reservation/actions'
import { asking, delivered, gear, paid, requested, says, setTheScene, tidyUp } from './support.js'

async function offered(reservation: Reservation, role: Role) {
  await reservation.refresh()
  await reservation.load('listing')
  const actions = actionsFor(reservation, role, clock.now())
  return { actions, next: nextActionOf(actions, reservation, clock.now()) }
}

test.group('What a page offers is what the verbs would do', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('a host is not offered to approve what no unit can take any more', async ({ assert }) => {
    const { listing, host } = await gear()
    const first = await requested(listing)
    const second = await requested(listing)
    const premise = await offered(second.reservation, 'host')
    assert.include(premise.actions, 'approve')

    const approved = await first.reservation.approve(says(host, first.reservation))
    const hopeless = await offered(second.reservation, 'host')
    assert.deepEqual(hopeless.actions, ['reject'])

    await approved.cancel(says(first.guest, approved), { reason: '다른 일정' })
    const again = await offered(second.reservation, 'host')
    assert.equal(again.next, 'approve')
  })

  test('a guest is not offered to change a request while the listing is paused', async ({
    assert,
  }) => {
    const { listing } = await gear()
    const { reservation } = await requested(listing)
    const before = await offered(reservation, 'guest')
    assert.include(before.actions, 'edit')
    await listing.pause()
    const paused = await offered(reservation, 'guest')
    assert.deepEqual(paused.actions, ['cancel'])
  })

  test('a parcel on its way may be received, however early it was sent', async ({ assert }) => {
    const { reservation, guest, host } = await paid({ ...delivered, from: 12, to: 13 })
    const sent = await reservation.ship(says(host, reservation), {
      carrier: 'CJ대한통운',
      trackingNumber: '123456789012',
    })
    const { next } = await offered(sent, 'guest')
    assert.equal(next, 'receive')
    await sent.refresh()
    const received = await sent.receive(says(guest, sent))
    assert.equal(received.status, 'INSPECTING_RENTAL')
  })

  test('gear that is handed over in person is not received days before', async ({ assert }) => {
    const { reservation } = await paid({ from: 12, to: 13 })
    const { next } = await offered(reservation, 'guest')
    assert.isNull(next)
  })
})

test.group('Asking again for the same rental', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('with another address is the same request, sent there', async ({ assert }) => {
    const { listing } = await gear()
    const { reservation, guest } = await requested(listing, delivered)
    const elsewhere = { ...delivered, recipient: '이취미', receiveLine2: '302호' }
    const again = await Reservation.request(guest, listing, asking(3, 5, elsewhere))
    assert.equal(again.id, reservation.id)
    await reservation.refresh()
    assert.deepInclude(reservation.serialize(), { recipient: '이취미', receiveLine2: '302호' })
    assert.equal(reservation.version, 2)
    const events = await reservation.related('events').query().orderBy('version')
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['moved', 'edited']
    )
  })

  test('with the same address changes nothing', async ({ assert }) => {
    const { listing } = await gear()
    const { reservation, guest } = await requested(listing, delivered)
    const again = await Reservation.request(guest, listing, asking(3, 5, delivered))
    assert.equal(again.id, reservation.id)
    assert.equal(again.version, 1)
  })
})

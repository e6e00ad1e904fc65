import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type { ApiClient } from '@japa/api-client'
import ChatRoom from '#models/chat_room'
import Notification from '#models/notification'
import type { Side } from '#models/reservation/acting'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import { logOf } from '#tests/functional/audit/support'
import { act, fresh, page } from '#tests/functional/rentals/support'
import {
  delivered,
  paid,
  person,
  photo,
  renting,
  says,
  setTheScene,
  settleEffects,
} from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'

type Fields = Record<string, unknown>
type Deed = {
  as: Side
  action: string
  path: string
  fields?: (by: User) => Promise<Fields> | Fields
  method?: 'patch'
  status: string
}

const because = '회원이 정지되어 대신 처리해요'
const reason = '전화로 들은 이야기예요'
const parcel = { carrier: 'CJ대한통운', trackingNumber: '123456789012' }
const shown = async (by: User) => ({ photos: [await photo(by)] })

const BY_PARCEL: Deed[] = [
  {
    as: 'host',
    action: 'correctTracking',
    path: 'tracking',
    method: 'patch',
    fields: () => parcel,
    status: 'SHIPPING',
  },
  {
    as: 'guest',
    action: 'reportNonArrival',
    path: 'non-arrival-report',
    fields: () => ({ reason }),
    status: 'SHIPPING',
  },
  { as: 'guest', action: 'receive', path: 'receipt', status: 'INSPECTING_RENTAL' },
  { as: 'guest', action: 'acceptGear', path: 'inspection', fields: shown, status: 'RENTING' },
  { as: 'guest', action: 'startReturn', path: 'return', status: 'PENDING_RETURN' },
  {
    as: 'guest',
    action: 'sendBack',
    path: 'return-shipment',
    fields: () => parcel,
    status: 'RETURNING',
  },
  { as: 'host', action: 'confirmReturn', path: 'return-confirmation', status: 'INSPECTING_RETURN' },
  { as: 'host', action: 'complete', path: 'completion', status: 'PENDING_REFUND' },
]

const REFUSED: Deed[] = [
  {
    as: 'guest',
    action: 'refuseGear',
    path: 'refusal',
    fields: async (by) => ({ reason, ...(await shown(by)) }),
    status: 'PENDING_RETURN',
  },
  {
    as: 'guest',
    action: 'handBack',
    path: 'hand-back',
    fields: shown,
    status: 'INSPECTING_RETURN',
  },
  {
    as: 'host',
    action: 'objectToInspection',
    path: 'inspection-objection',
    fields: () => ({ reason }),
    status: 'INSPECTING_RETURN',
  },
  {
    as: 'host',
    action: 'claim',
    path: 'claim',
    fields: () => ({ late: 20_000, reason }),
    status: 'CLAIMING',
  },
  {
    as: 'host',
    action: 'lowerClaim',
    path: 'claim',
    method: 'patch',
    fields: () => ({ amount: 10_000 }),
    status: 'CLAIMING',
  },
  {
    as: 'guest',
    action: 'objectToClaim',
    path: 'claim/objection',
    fields: () => ({ reason }),
    status: 'CLAIMING',
  },
  { as: 'host', action: 'withdrawClaim', path: 'claim/withdrawal', status: 'CLAIM_COMPLETED' },
]

const LOST: Deed[] = [
  {
    as: 'guest',
    action: 'reportLost',
    path: 'loss',
    fields: () => ({ reason }),
    status: 'LOST_OR_UNRETURNED',
  },
  {
    as: 'host',
    action: 'claim',
    path: 'claim',
    fields: () => ({ not_returned: 50_000, reason }),
    status: 'CLAIMING',
  },
  { as: 'guest', action: 'acceptClaim', path: 'claim/acceptance', status: 'CLAIM_COMPLETED' },
]

async function sent() {
  const scene = await paid({ ...delivered, from: 0, to: 9 })
  const reservation = await scene.reservation.ship(says(scene.host, scene.reservation), parcel)
  return { ...scene, reservation }
}

async function received() {
  const scene = await paid({ from: 0, to: 2 })
  const reservation = await scene.reservation.receive(says(scene.guest, scene.reservation))
  return { ...scene, reservation }
}

async function behalvesOf(client: ApiClient, by: User, { ulid }: Reservation) {
  const shownPage = await client.get(`/admin/reservations/${ulid}`).loginAs(by).withInertia()
  shownPage.assertStatus(200)
  return shownPage.inertiaProps.behalves as { as: Side; actions: string[] }[]
}

/** One act for a banned side: offered, refused without a reason, done, and to be read whose it was. */
async function assertDone(
  { assert, client }: { assert: Assert; client: ApiClient },
  moderator: User,
  { id }: Reservation,
  { as, action, path, fields, method, status }: Deed
) {
  const before = await fresh({ id })
  const behalves = await behalvesOf(client, moderator, before)
  assert.include(behalves.find((one) => one.as === as)?.actions, action)
  const brought = (await fields?.(moderator)) ?? {}
  const mute = await act(client, moderator, before, path, { ...brought, as }, method)
  mute.assertStatus(422)
  assert.equal(mute.body().errors[0].field, 'because', path)

  const done = await act(client, moderator, before, path, { ...brought, as, because }, method)
  done.assertStatus(302)
  const after = await fresh({ id })
  assert.equal(after.status, status, path)
  const version = before.version + 1
  const event = await after.related('events').query().where({ version }).firstOrFail()
  assert.containSubset(event.serialize(), { actor: as, actorId: moderator.id })
  assert.equal(event.data.onBehalf, because)
  const log = await logOf('reservation', before.ulid)
  const entry = log.at(-1)
  assert.containSubset(entry, { by: moderator.id, reason: because, after: { as } })
}

test.group('Acting for a banned side', (group) => {
  group.each.setup(() => {
    setTheScene()
    return emptyDatabase
  })

  test('covers every act from hand-over to settlement: {name}')
    .with([
      { name: 'by parcel', scene: sent, deeds: BY_PARCEL },
      { name: 'a failed inspection and a claim', scene: received, deeds: REFUSED },
      { name: 'lost gear', scene: () => renting({ from: 0, to: 2 }), deeds: LOST },
    ])
    .run(async ({ assert, client }, { scene, deeds }) => {
      const moderator = await person({ role: 'moderator' })
      const { guest, host, reservation } = await scene()
      await guest.ban('사기', moderator)
      await host.ban('사기', moderator)
      for (const deed of deeds) await assertDone({ assert, client }, moderator, reservation, deed)
    })

  test('is for staff, for a side that is banned, and never on one’s own case', async ({
    assert,
    client,
  }) => {
    const moderator = await person({ role: 'moderator' })
    const { guest, host, reservation } = await renting({ from: 0, to: 2 })
    const said = { as: 'guest', because }
    const heard = async (by: User, fields: Fields = said, path = 'return') => {
      const answer = await act(client, by, reservation, path, fields)
      return answer.status()
    }
    assert.equal(await heard(moderator), 403, 'nobody is banned')
    await guest.ban('사기', moderator)
    assert.equal(await heard(host), 403, 'the other side is no staff')
    const stranger = await person()
    assert.equal(await heard(stranger), 404)
    assert.equal(await heard(moderator, { as: 'host', because }), 403, 'it is the guest’s act')
    assert.equal(await heard(moderator, { because }), 403, 'for nobody')
    assert.equal(await heard(moderator, { as: 'admin', because }), 403, 'no side')
    assert.equal(
      await heard(moderator, { ...said, reason }, 'cancellation'),
      403,
      'a ban cancels by itself'
    )
    const long = { as: 'guest', because: '가'.repeat(501) }
    assert.equal(await heard(moderator, long), 422)

    await host.merge({ role: 'moderator' }).save()
    assert.equal(await heard(host), 403, 'a party, though staff')
    const party = reservation.return({ by: host, seen: reservation.version, as: 'guest', because })
    await assert.rejects(() => party, /notAllowed/)
    assert.equal(await heard(moderator), 302)
  })

  test('is offered for banned sides only, and not for what a ban undoes', async ({
    assert,
    client,
  }) => {
    const moderator = await person({ role: 'moderator' })
    const { guest, reservation } = await renting({ from: 0, to: 2 })
    assert.deepEqual(await behalvesOf(client, moderator, reservation), [])
    await guest.ban('사기', moderator)
    const [behalf] = await behalvesOf(client, moderator, reservation)
    assert.deepInclude(behalf, { as: 'guest', nickname: guest.nickname })
    assert.sameMembers(behalf.actions, ['startReturn', 'reportLost'])
    const early = await paid()
    await early.guest.merge({ bannedAt: early.guest.createdAt }).save()
    assert.deepEqual(await behalvesOf(client, moderator, early.reservation), [])
  })

  test('is told to both sides as what staff did; why is for staff to read', async ({
    assert,
    client,
  }) => {
    const moderator = await person({ role: 'moderator' })
    const { guest, host, reservation } = await renting({ from: 0, to: 2 })
    const room = await ChatRoom.openFromReservation(guest, reservation)
    await settleEffects()
    await guest.ban('사기', moderator)
    await act(client, moderator, reservation, 'return', { as: 'guest', because })
    await act(client, moderator, reservation, 'return', { as: 'guest', because })
    await settleEffects()
    const kindsOf = async ({ id }: User) => {
      const notes = await Notification.query().where('userId', id).orderBy('id')
      return notes.map(({ kind }) => kind)
    }
    assert.include(await kindsOf(guest), 'reservation.acted_for')
    assert.notInclude(await kindsOf(guest), 'reservation.pending_return')
    assert.include(await kindsOf(host), 'reservation.pending_return')
    const last = await room.related('messages').query().orderBy('id', 'desc').firstOrFail()
    assert.deepInclude(last.data, { to: 'PENDING_RETURN', actor: 'moderator' })
    const asHost = await page(client, host, reservation)
    assert.deepInclude(asHost.events[0], { actor: 'guest', isOnBehalf: true, because: null })
    assert.deepInclude(asHost.events[1], { isOnBehalf: false, because: null })
    const asStaff = await page(client, moderator, reservation)
    assert.deepInclude(asStaff.events[0], { isOnBehalf: true, because })
    assert.lengthOf(await logOf('reservation', reservation.ulid), 1)
  })
})

import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'
import { about, moderator, reported } from '#tests/functional/reports/support'
import { gear, paid, person, setTheScene } from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'

type Line = { id: number | string; by?: unknown; state?: string }
type Props = {
  member: { standing: string; email: string }
  counts: Record<string, number>
  deeds: Record<string, Line[]>
  may: { sanction: boolean; giveRoles: boolean }
}

async function pageOf(client: ApiClient, { id }: { id: number }, by: User): Promise<Props> {
  const page = await client.get(`/admin/users/${id}`).loginAs(by).withInertia()
  page.assertStatus(200)
  return page.inertiaProps as Props
}

test.group('A person in the back office', (group) => {
  group.each.setup(() => {
    setTheScene()
    return emptyDatabase
  })

  test('stands with everything they did and what was done about them', async ({
    assert,
    client,
  }) => {
    const staff = await moderator()
    const { guest, host, listing, reservation } = await paid()
    for (let at = 0; at < 6; at++) await gear({ host })
    const question = await listing.comment(guest, { text: '코펠도 같이 빌릴 수 있나요?' })
    const { reporters } = await reported(about(listing))
    const sanction = await host.sanction(staff, {
      kind: 'suspend',
      days: 3,
      reason: '약속을 어겼어요.',
    })

    const seen = await pageOf(client, host, staff)
    assert.equal(seen.member.standing, 'suspended')
    assert.deepEqual(seen.counts, {
      listings: 7,
      rentals: 0,
      hostings: 1,
      reviews: 0,
      comments: 0,
      reports: 0,
      cases: 1,
      appeals: 0,
    })
    assert.lengthOf(seen.deeds.listings, 5)
    assert.equal(seen.deeds.hostings[0].id, reservation.ulid)
    assert.lengthOf(seen.deeds.cases, 1)
    assert.deepInclude(seen.deeds.sanctions[0], {
      ulid: sanction.ulid,
      state: 'inForce',
      by: { id: staff.id, nickname: staff.nickname },
    })

    const asking = await pageOf(client, guest, staff)
    assert.equal(asking.deeds.comments[0].id, question.ulid)
    assert.equal(asking.deeds.rentals[0].id, reservation.ulid)
    const reporting = await pageOf(client, reporters[0], staff)
    assert.lengthOf(reporting.deeds.reports, 1)
  })

  test('offers what the one who looks may do', async ({ assert, client }) => {
    const [staff, other] = [await moderator(), await moderator()]
    const admin = await person({ role: 'admin' })
    const member = await person()
    const rights = async (by: User, of: User) => {
      const { may } = await pageOf(client, of, by)
      return may
    }
    assert.deepEqual(await rights(staff, member), { sanction: true, giveRoles: false })
    assert.deepEqual(await rights(staff, other), { sanction: false, giveRoles: false })
    assert.deepEqual(await rights(staff, staff), { sanction: false, giveRoles: false })
    assert.deepEqual(await rights(admin, other), { sanction: true, giveRoles: true })
    assert.deepEqual(await rights(admin, admin), { sanction: false, giveRoles: true })
  })

  test('whom nobody has is not found', async ({ client }) => {
    const page = await client.get('/admin/users/999999999').loginAs(await moderator())
    page.assertStatus(404)
  })
})

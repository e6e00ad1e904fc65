import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import UsersBan from '#commands/users_ban'
import { PASSWORD } from '#database/factories/user_factory'
import Reservation from '#models/reservation'
import Sanction from '#models/sanction'
import type User from '#models/user'
import { logOf } from '#tests/functional/audit/support'
import { gear, person, renting, requested } from '#tests/functional/reservations/support'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import { its, moderator, post, sanctionsOf, staged, toldTo } from './support.js'

const BAN = { kind: 'ban', reason: '여러 번 물건을 보내지 않았어요.' }
const doorOf = ({ id }: Pick<User, 'id'>) => `/admin/users/${id}/sanctions`
const admin = () => person({ role: 'admin' })

async function adminsLeft() {
  const left = await db.from('users').where('role', 'admin').whereNull('banned_at').select('id')
  return left.map(({ id }) => id as number)
}

test.group('Sanctions of people without a report', (group) => {
  staged(group)

  test('are a moderator’s for members, an admin’s for moderators, and nobody’s for admins', async ({
    assert,
    client,
  }) => {
    const people = { member: await person(), moderator: await moderator(), admin: await admin() }
    const warning = { kind: 'warn', reason: '말을 조심해 주세요.' }
    const status = async (by: User | null, of: User) => {
      const response = await post(client, by, doorOf(of), warning)
      return response.status()
    }
    const row = async (by: User | null) => [
      await status(by, people.member),
      await status(by, people.moderator),
      await status(by, people.admin),
    ]
    assert.deepEqual(await row(null), [401, 401, 401])
    assert.deepEqual(await row(await person()), [404, 404, 404])
    assert.deepEqual(await row(await moderator()), [201, 403, 403])
    assert.deepEqual(await row(await admin()), [201, 201, 403])
    assert.equal(await status(people.moderator, people.moderator), 403)
    assert.equal(await status(people.admin, people.admin), 403)
    assert.equal(await status(people.admin, { id: 999_999_999 } as User), 404)
    assert.lengthOf(await Sanction.all(), 3)
  })

  test('the verb refuses what the policy refuses, whoever calls it', async ({ assert }) => {
    const [one, other] = [await moderator(), await admin()]
    const refused = (by: User, of: User) => () => of.ban('까닭', by)
    await assert.rejects(refused(one, await moderator()), /staffProtected/)
    await assert.rejects(refused(other, await admin()), /staffProtected/)
    await assert.rejects(refused(one, one), /partyToCase/)
    const { listing, host } = await gear()
    await requested(listing, { guest: one })
    await assert.rejects(refused(one, host), /partyToCase/)
    assert.lengthOf(await Sanction.all(), 0)
  })

  test('{field} that is {of} is refused at its field')
    .with([
      { field: 'reason', of: 'missing', value: null },
      { field: 'reason', of: 'too long', value: '가'.repeat(501) },
      { field: 'kind', of: 'for content', value: 'hide' },
      { field: 'days', of: 'nothing', value: 0 },
      { field: 'days', of: 'more than ten years', value: 3651 },
    ])
    .run(async ({ assert, client }, { field, value }) => {
      const user = await person()
      const body = { kind: 'suspend', days: 3, reason: '까닭이에요.', [field]: value }
      const response = await post(client, await moderator(), doorOf(user), body)
      response.assertStatus(422)
      assert.equal(response.body().errors[0].field, field)
      assert.lengthOf(await sanctionsOf(user), 0)
    })

  test('a ban takes sessions, tokens, listings and requests at once; what is out goes on', async ({
    assert,
    client,
  }) => {
    const host = await moderator({ password: PASSWORD })
    await host.issueToken({ name: 'desk', abilities: ['mcp'], days: 30 })
    await host.merge({ role: 'user' }).save()
    const { listing } = await gear({ host })
    const out = await renting({ listing: { host } })
    const { reservation: asked } = await requested(listing, { from: 20, to: 21 })
    const [visitor, passer] = [new Visitor(), new Visitor()]
    await visitor.logIn(host.email, PASSWORD)
    assert.equal(await statusOf(passer.visit(`/listings/${listing.id}`)), 200)

    const by = await moderator()
    const response = await post(client, by, doorOf(host), BAN)
    response.assertStatus(201)
    assert.containSubset(response.body(), { kind: 'ban', days: null })

    assert.equal(await leadsTo(visitor.visit('/settings/profile')), '/login')
    assert.lengthOf(await host.related('tokens').query(), 0)
    const hidden = await client.get(`/listings/${listing.id}`).redirects(0)
    hidden.assertStatus(404)
    assert.equal(await its(Reservation.findOrFail(asked.id), 'status'), 'CANCELLED')
    assert.equal(await its(Reservation.findOrFail(out.reservation.id), 'status'), 'RENTING')
    assert.include(await toldTo(host), 'sanction.ban')
    const log = await logOf('user', host.id)
    assert.containSubset(log.at(-1), { by: by.id, action: 'user.banned', reason: BAN.reason })
  })

  test('the operator bans staff too, but for the last admin', async ({ assert }) => {
    await db.from('users').where('role', 'admin').update({ role: 'user' })
    const [one, other, third] = [await admin(), await admin(), await moderator()]
    ace.ui.switchMode('raw')
    const ban = async ({ email }: User) => {
      const command = await ace.create(UsersBan, [email, '--reason=나갔어요.'])
      await command.exec()
      return command
    }
    for (const user of [one, third]) {
      const banned = await ban(user)
      banned.assertSucceeded()
    }
    const refused = await ban(other)
    assert.equal(refused.exitCode, 1)
    refused.assertLogMatches(/last admin/)
    ace.ui.switchMode('normal')
    assert.deepEqual(await adminsLeft(), [other.id])
    assert.lengthOf(await sanctionsOf(other), 0)
    const log = await logOf('user', one.id)
    assert.containSubset(log.at(-1), { by: 'operator', action: 'user.banned' })
  })

  test('of two admins who are banned at once, or banned and demoted, one is left', async ({
    assert,
  }) => {
    await db.from('users').where('role', 'admin').update({ role: 'user' })
    for (let round = 0; round < 6; round++) {
      const [one, other] = [await admin(), await admin()]
      const second = round % 2 ? other.ban('까닭') : other.setRole('user', 'operator')
      await Promise.allSettled([one.ban('까닭'), second])
      assert.lengthOf(await adminsLeft(), 1)
      await db.from('users').where('role', 'admin').update({ role: 'user' })
    }
  })
})

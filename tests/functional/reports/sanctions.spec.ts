import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import ace from '@adonisjs/core/services/ace'
import Appeal from '#models/appeal'
import Listing from '#models/listing'
import Sanction from '#models/sanction'
import User from '#models/user'
import { sanctionPerson } from '#models/sanction/imposing'
import clock from '#services/clock'
import { Program } from '#tests/functional/api/support'
import { logOf } from '#tests/functional/audit/support'
import { lastLetterTo, linkIn } from '#tests/support/letters'
import { gear, person } from '#tests/functional/reservations/support'
import {
  about,
  moderator,
  post,
  reported,
  sanctioning,
  sanctionsOf,
  staged,
  toldTo,
  its,
  asked,
} from './support.js'

const WORDS = '사진과 설명을 다시 확인해 주세요. 오해가 있었어요.'
const NOTE = '다시 살펴보니 정책에 어긋나지 않아요.'

async function kindsOf(user: User) {
  const sanctions = await sanctionsOf(user)
  return sanctions.map(({ kind }) => kind)
}

async function statesOf(user: User) {
  const sanctions = await sanctionsOf(user)
  return sanctions.map((sanction) => sanction.stateAt())
}

/** A host whose listing was hidden, and the host suspended. */
async function sanctioned() {
  const { listing, host } = await gear()
  const { one } = await reported(about(listing))
  const by = await moderator()
  await one.decide(by, sanctioning(one, { kind: 'hide' }, { kind: 'suspend', days: 7 }))
  const [hide, suspension] = await sanctionsOf(host)
  return { listing, host, by, one, hide, suspension }
}

test.group('Lifting', (group) => {
  staged(group)

  test('gives back what a sanction took, and nothing else', async ({ assert, client }) => {
    const { listing, host, hide, suspension } = await sanctioned()
    await listing.refresh()
    await db.from('listings').where('id', listing.id).update({ status: 'paused' })
    const other = await moderator()
    const path = `/admin/sanctions/${hide.ulid}/lift`
    const response = await post(client, other, path, { reason: NOTE })
    response.assertStatus(204)
    const restored = await Listing.findOrFail(listing.id)
    assert.isNull(restored.hiddenAt)
    assert.equal(restored.status, 'paused')
    assert.isTrue(await asked(User.findOrFail(host.id), 'isSuspended'))

    await suspension.lift(other, NOTE)
    assert.isFalse(await asked(User.findOrFail(host.id), 'isSuspended'))
    const told = await toldTo(host)
    assert.deepEqual(told.slice(-2), ['sanction.lifted', 'sanction.lifted'])
    assert.containSubset(await logOf('sanction', hide.ulid), [
      { by: other.id, action: 'sanction.lifted', reason: NOTE },
    ])
  })

  test('twice is the same as once', async ({ assert }) => {
    const { host, hide } = await sanctioned()
    const by = await moderator()
    await Promise.all([hide.lift(by, NOTE), hide.lift(by, NOTE)])
    const told = await toldTo(host)
    assert.lengthOf(
      told.filter((kind) => kind === 'sanction.lifted'),
      1
    )
  })

  test('of two suspensions leaves the longer one, of two bans the other', async ({ assert }) => {
    const user = await person()
    const by = await moderator()
    const reason = '같은 일이 다시 있었어요.'
    const short = await sanctionPerson(user, by, { kind: 'suspend', days: 3, reason })
    const long = await sanctionPerson(user, by, { kind: 'suspend', days: 30, reason })
    const bans = [
      await sanctionPerson(user, by, { kind: 'ban', reason }),
      await sanctionPerson(user, by, { kind: 'ban', reason }),
    ]
    await long.lift(by, NOTE)
    await bans[0].lift(by, NOTE)
    const left = await User.findOrFail(user.id)
    assert.equal(left.suspendedUntil!.toMillis(), short.endsAt!.toMillis())
    assert.isTrue(left.isBanned)
    await bans[1].lift(by, NOTE)
    assert.isFalse(await its(User.findOrFail(user.id), 'isBanned'))
  })

  test('operators ban, suspend and lift by command, and the person may appeal', async ({
    assert,
  }) => {
    const user = await person()
    await ace.exec('users:suspend', [user.email, '--days=3', '--reason=약속을 어겼어요.'])
    await ace.exec('users:ban', [user.email, '--reason=또 약속을 어겼어요.'])
    const kinds = await kindsOf(user)
    assert.deepEqual(kinds, ['suspend', 'ban'])
    assert.isTrue(await its(User.findOrFail(user.id), 'isBanned'))

    await ace.exec('users:lift', [user.email])
    const lifted = await User.findOrFail(user.id)
    assert.isTrue(lifted.isInGoodStanding())
    const states = await statesOf(user)
    assert.deepEqual(states, ['lifted', 'lifted'])
    const told = await toldTo(user)
    assert.deepEqual(told.slice(-2), ['sanction.lifted', 'sanction.lifted'])
    for (const { ulid } of await sanctionsOf(user)) {
      assert.containSubset(await logOf('sanction', ulid), [
        { by: 'operator', action: 'sanction.lifted' },
      ])
    }

    await ace.exec('users:lift', [user.email])
    assert.lengthOf(await toldTo(user), told.length)
  })

  test('a suspension that ended by itself is not lifted by an operator', async ({ assert }) => {
    const user = await person()
    await ace.exec('users:suspend', [user.email, '--days=3', '--reason=약속을 어겼어요.'])
    clock.travel({ days: 4 })
    await ace.exec('users:ban', [user.email, '--reason=또 약속을 어겼어요.'])
    await ace.exec('users:lift', [user.email])
    assert.deepEqual(await statesOf(user), ['over', 'lifted'])
    const told = await toldTo(user)
    assert.lengthOf(
      told.filter((kind) => kind === 'sanction.lifted'),
      1
    )
  })
})

test.group('Appeals', (group) => {
  staged(group)

  test('the one sanctioned sees what and why, and appeals once', async ({ assert, client }) => {
    const { host, hide, by } = await sanctioned()
    const page = await client.get('/sanctions').loginAs(host).withInertia()
    const { sanctions } = page.inertiaProps as { sanctions: { data: Record<string, unknown>[] } }
    assert.containSubset(sanctions.data[1], {
      kind: 'hide',
      what: 'listing',
      about: '4인용 텐트',
      reason: '거래 밖에서 돈을 요구했어요.',
      mayAppeal: true,
    })
    assert.notInclude(JSON.stringify(sanctions), by.nickname)

    const path = `/sanctions/${hide.ulid}/appeal`
    const both = await Promise.all([
      post(client, host, path, { text: WORDS }),
      post(client, host, path, { text: WORDS }),
    ])
    assert.deepEqual(
      both.map((response) => response.status()),
      [302, 302]
    )
    const again = await post(client, host, path, { text: `${WORDS} 한 번 더요.` })
    again.assertStatus(409)
    assert.equal(again.body().kind, 'alreadyAppealed')
    assert.lengthOf(await Appeal.all(), 1)
  })

  test('however many there are, each is on one page of the list', async ({ assert, client }) => {
    const [user, by] = [await person(), await moderator()]
    for (let count = 0; count < 21; count++) {
      await sanctionPerson(user, by, { kind: 'warn', reason: NOTE })
    }
    const names: string[] = []
    for (let place: string | null = ''; place !== null;) {
      const page = await client.get(`/sanctions?sanctions=${place}`).loginAs(user).withInertia()
      const { sanctions } = page.inertiaProps as { sanctions: { data: { ulid: string }[] } }
      assert.isAtMost(sanctions.data.length, 20)
      names.push(...sanctions.data.map(({ ulid }) => ulid))
      place = page.body().scrollProps.sanctions.nextPage
    }
    assert.lengthOf(names, 21)
    assert.lengthOf(new Set(names), 21)

    const program = Program.of(user)
    const first = await program.get('/sanctions?limit=20')
    assert.lengthOf(first.body.data, 20)
    const rest = await program.get(`/sanctions?limit=20&cursor=${first.body.meta.next}`)
    const told = [...first.body.data, ...rest.body.data].map(({ ulid }) => ulid)
    assert.deepEqual(told, names)
    assert.isNull(rest.body.meta.next)
  })

  test('another’s sanction is not found, a short text stands at its field, a visitor logs in', async ({
    client,
    assert,
  }) => {
    const { host, hide } = await sanctioned()
    const path = `/sanctions/${hide.ulid}/appeal`
    const strange = await post(client, await person(), path, { text: WORDS })
    strange.assertStatus(404)
    const short = await post(client, host, path, { text: '억울해요' })
    short.assertStatus(422)
    assert.equal(short.body().errors[0].field, 'text')
    const visitor = await post(client, null, path, { text: WORDS })
    visitor.assertStatus(401)
    assert.lengthOf(await Appeal.all(), 0)
  })

  test('whoever is banned still reads and appeals', async ({ client, assert }) => {
    const user = await person()
    const ban = await sanctionPerson(user, await moderator(), { kind: 'ban', reason: '사기예요.' })
    await user.merge({ sessionEpoch: 0 }).save()
    const page = await client.get('/sanctions').loginAs(user).withInertia()
    page.assertInertiaComponent('sanctions/index')
    const response = await post(client, user, `/sanctions/${ban.ulid}/appeal`, { text: WORDS })
    response.assertStatus(302)
    assert.lengthOf(await Appeal.all(), 1)
    const reports = await client.get('/reports').loginAs(user).redirects(0)
    reports.assertHeader('location', '/restricted')
  })

  test('pages and letters lead whoever is sanctioned there, and nobody else', async ({
    assert,
    client,
  }) => {
    const user = await person()
    const knows = async () => {
      const page = await client.get('/settings/profile').loginAs(user).withInertia()
      const { user: account } = page.inertiaProps as { user: { hasSanctions: boolean } }
      return account.hasSanctions
    }
    assert.isFalse(await knows())
    await user.suspend(3, '약속을 어겼어요.')
    assert.isTrue(await knows())
    assert.equal(linkIn(await lastLetterTo(user.email)), '/sanctions')

    const banned = await person()
    await banned.ban('또 약속을 어겼어요.')
    assert.equal(linkIn(await lastLetterTo(banned.email)), '/sanctions')
  })

  test('another moderator decides it: upheld, the sanction is lifted and nothing is left of it', async ({
    assert,
    client,
  }) => {
    const { listing, host, hide, by } = await sanctioned()
    const appeal = await hide.appealBy(host, WORDS)
    const path = `/admin/appeals/${appeal.ulid}/decision`
    const decision = { verdict: 'upheld', note: NOTE }
    const own = await post(client, by, path, decision)
    own.assertStatus(403)
    assert.equal(own.body().kind, 'ownDecision')
    const other = await post(client, await moderator(), path, decision)
    other.assertStatus(200)
    assert.isNull(await its(Listing.findOrFail(listing.id), 'hiddenAt'))
    assert.equal(await asked(Sanction.findOrFail(hide.id), 'stateAt'), 'lifted')
    assert.includeMembers(await toldTo(host), ['appeal.upheld', 'sanction.lifted'])
  })

  test('rejected, it stands; two at once decide it once', async ({ assert, client }) => {
    const { listing, host, hide } = await sanctioned()
    const appeal = await hide.appealBy(host, WORDS)
    const path = `/admin/appeals/${appeal.ulid}/decision`
    const answers = await Promise.all([
      post(client, await moderator(), path, { verdict: 'rejected', note: '그대로 두어요.' }),
      post(client, await moderator(), path, { verdict: 'rejected', note: '바뀌지 않아요.' }),
    ])
    assert.sameMembers(
      answers.map((answer) => answer.status()),
      [200, 409]
    )
    assert.isNotNull(await its(Listing.findOrFail(listing.id), 'hiddenAt'))
    const told = await toldTo(host)
    assert.lengthOf(
      told.filter((kind) => kind === 'appeal.rejected'),
      1
    )
  })

  test('reporters and parties decide no appeal', async ({ assert, client }) => {
    const { listing, host } = await gear()
    const reporter = await moderator()
    const { one } = await reported(about(listing), [reporter])
    await one.decide(await moderator(), sanctioning(one, { kind: 'hide' }))
    const [hide] = await sanctionsOf(host)
    const appeal = await hide.appealBy(host, WORDS)
    const path = `/admin/appeals/${appeal.ulid}/decision`
    const response = await post(client, reporter, path, { verdict: 'rejected', note: NOTE })
    response.assertStatus(403)
    assert.equal(response.body().kind, 'partyToCase')
  })

  test('the database keeps it to one, decided by another', async ({ assert }) => {
    const { host, hide, by } = await sanctioned()
    const appeal = await hide.appealBy(host, WORDS)
    const twice = { ulid: '01J0000000000000000000000B', sanctionId: hide.id, text: WORDS }
    await assert.rejects(() => Appeal.create({ ...twice, userId: host.id }), /Duplicate/)
    await assert.rejects(() => Appeal.create({ ...twice, userId: by.id }), /one sanctioned/)
    const now = clock.now()
    const decided = { verdict: 'rejected', note: NOTE, decidedBy: by.id, decidedAt: now } as const
    await assert.rejects(() => appeal.merge(decided).save(), /another person/)
  })
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import ace from '@adonisjs/core/services/ace'
import { UserFactory, PASSWORD } from '#database/factories/user_factory'
import User from '#models/user'
import clock from '#services/clock'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import { lastLetterTo } from '#tests/support/letters'
import { eachAlone } from './support.js'

const standing = async () => {
  const people = await User.query().withScopes((scopes) => scopes.inGoodStanding())
  return people.map(({ id }) => id)
}

test.group('Bans', (group) => {
  eachAlone(group)

  test('a ban ends every session at the next request', async ({ assert }) => {
    const user = await UserFactory.create()
    const [phone, desk] = [new Visitor(), new Visitor()]
    await phone.logIn(user.email, PASSWORD)
    await desk.logIn(user.email, PASSWORD)
    assert.equal(await statusOf(phone.visit('/settings/profile')), 200)

    await user.ban('여러 번 물건을 보내지 않았어요.')

    for (const device of [phone, desk]) {
      assert.equal(await leadsTo(device.visit('/settings/profile')), '/login')
      const { props } = await device.visit('/')
      assert.isUndefined(props.user)
    }
    assert.include(await lastLetterTo(user.email), '여러 번 물건을 보내지 않았어요.')
  })

  test('a banned person signs in to a page that says why, and to nothing new', async ({
    assert,
  }) => {
    const user = await UserFactory.apply('banned').create()
    const visitor = new Visitor()
    const answer = await visitor.logIn(user.email, PASSWORD)
    assert.equal(answer.location, '/restricted')
    const page = await visitor.visit('/restricted')
    assert.equal(page.component, 'auth/restricted')
    assert.equal(page.props.reason, user.sanctionReason)

    for (const path of ['/', '/settings/profile', '/settings/addresses', '/settings/sessions']) {
      assert.equal(await leadsTo(visitor.visit(path)), '/restricted', path)
    }
    const address = await visitor.post('/settings/addresses', { label: '집' })
    assert.equal(address.location, '/restricted')
    assert.equal(await statusOf(visitor.visit('/terms')), 200)
    assert.equal(await leadsTo(visitor.post('/logout')), '/')
  })

  test('a program that acts for a banned person is told in JSON, in their language', async ({
    client,
    assert,
  }) => {
    for (const [locale, words] of [
      ['ko', /이용이 제한된 계정/],
      ['en', /restricted account/],
    ] as const) {
      const user = await UserFactory.merge({ locale }).apply('banned').create()
      for (const method of ['get', 'post'] as const) {
        const answer = await client[method]('/settings/addresses')
          .loginAs(user)
          .withCsrfToken()
          .accept('json')
          .redirects(0)
        answer.assertStatus(403)
        assert.equal(answer.body().code, 'E_RESTRICTED')
        assert.match(answer.body().message, words)
      }
    }
  })

  test('the page is for banned people only', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    assert.equal(await leadsTo(visitor.visit('/restricted')), '/login')
    await visitor.logIn(user.email, PASSWORD)
    assert.equal(await leadsTo(visitor.visit('/restricted')), '/')
  })

  test('lifting a ban gives the account back, but no old session', async ({ assert }) => {
    const user = await UserFactory.create()
    const old = new Visitor()
    await old.logIn(user.email, PASSWORD)
    await user.ban('까닭')
    await user.lift()
    assert.equal(await leadsTo(old.visit('/settings/profile')), '/login')
    assert.equal(await leadsTo(new Visitor().logIn(user.email, PASSWORD)), '/')
    assert.include(await lastLetterTo(user.email), '다시 쓸 수 있어요')
  })

  test('a ban and what follows from it are one change', async ({ assert }) => {
    const user = await UserFactory.create()
    await user.ban('까닭')
    const effects = await db.from('outbox_messages').where('topic', 'user.banned')
    const mine = effects.filter(({ payload }) => JSON.stringify(payload).includes(`${user.id}`))
    assert.lengthOf(mine, 1)
  })

  test('people in good standing are neither banned nor suspended now', async ({ assert }) => {
    const good = await UserFactory.create()
    const suspended = await UserFactory.apply('suspended').create()
    const banned = await UserFactory.apply('banned').create()
    const now = await standing()
    assert.include(now, good.id)
    assert.notInclude(now, suspended.id)
    assert.notInclude(now, banned.id)
    assert.isTrue(suspended.isSuspended())

    clock.travel({ days: 8 })
    const later = await standing()
    assert.include(later, suspended.id)
    assert.notInclude(later, banned.id)
    assert.isTrue(suspended.isInGoodStanding())
  })

  test('a suspended person stays signed in and is told until when', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    await user.suspend(3, '거래 밖 결제를 권했어요.')
    assert.equal(await statusOf(visitor.visit('/settings/profile')), 200)
    assert.include(await lastLetterTo(user.email), '거래 밖 결제를 권했어요.')
  })

  test('an operator does all of it from the command line', async ({ assert }) => {
    const user = await UserFactory.create()
    const run = async (name: string, ...argv: string[]) => {
      const command = await ace.exec(name, argv)
      command.assertSucceeded()
      await user.refresh()
    }
    await run('users:suspend', user.email, '--days=2', '--reason=까닭')
    assert.isTrue(user.isSuspended())
    await run('users:ban', user.email, '--reason=까닭')
    assert.isTrue(user.isBanned)
    await run('users:lift', user.email)
    assert.isTrue(user.isInGoodStanding())
    await run('users:promote', user.email, 'moderator')
    assert.isTrue(user.isStaff)
  })
})

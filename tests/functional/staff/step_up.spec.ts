import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import User from '#models/user'
import clock from '#services/clock'
import { eachAlone } from '#tests/functional/accounts/support'
import { logOf } from '#tests/functional/audit/support'
import { Visitor } from '#tests/support/visitor'

async function signedIn(user: User) {
  const visitor = new Visitor()
  await visitor.logIn(user.email, PASSWORD)
  return visitor
}

const roleOf = async ({ id }: User) => {
  const { role } = await User.findOrFail(id)
  return role
}

test.group('The password once more', (group) => {
  eachAlone(group)

  test('is asked for before a role changes, and is good for five minutes', async ({ assert }) => {
    const admin = await UserFactory.apply('admin').create()
    const user = await UserFactory.create()
    const visitor = await signedIn(admin)
    const give = (role: string) => visitor.put(`/admin/users/${user.id}/role`, { role })

    const asked = await give('moderator')
    assert.equal(asked.status, 428)
    assert.deepInclude(JSON.parse(asked.body), { code: 'E_STEP_UP' })
    assert.equal(await roleOf(user), 'user')

    const wrong = await visitor.post('/step-up', { password: 'not-the-password-1' })
    assert.notEqual(wrong.status, 204)
    const stillAsked = await give('moderator')
    assert.equal(stillAsked.status, 428)

    const shown = await visitor.post('/step-up', { password: PASSWORD })
    assert.equal(shown.status, 204)
    const given = await give('moderator')
    assert.equal(given.status, 303)
    assert.equal(await roleOf(user), 'moderator')
    assert.containSubset(await logOf('user', user.id), [
      { by: admin.id, action: 'user.role_changed', after: { role: 'moderator' } },
    ])

    clock.travel({ minutes: 4, seconds: 59 })
    const soon = await give('admin')
    assert.equal(soon.status, 303)
    clock.travel({ seconds: 1 })
    const late = await give('user')
    assert.equal(late.status, 428)
    assert.equal(await roleOf(user), 'admin')
  })

  test('counts in the session in which it was shown, and not after a new password', async ({
    assert,
  }) => {
    const admin = await UserFactory.apply('admin').create()
    const visitor = await signedIn(admin)
    await visitor.post('/step-up', { password: PASSWORD })
    const other = await signedIn(admin)
    const elsewhere = await other.put(`/admin/users/${admin.id}/role`, { role: 'admin' })
    assert.equal(elsewhere.status, 428)
    const here = await visitor.put(`/admin/users/${admin.id}/role`, { role: 'admin' })
    assert.equal(here.status, 303)
  })

  test('helps nobody who is no admin, and is not asked of them', async ({ assert }) => {
    for (const state of ['moderator', 'host'] as const) {
      const person = await UserFactory.apply(state).create()
      const visitor = await signedIn(person)
      const before = await visitor.put(`/admin/users/${person.id}/role`, { role: 'admin' })
      await visitor.post('/step-up', { password: PASSWORD })
      const after = await visitor.put(`/admin/users/${person.id}/role`, { role: 'admin' })
      assert.notEqual(before.status, 428)
      assert.equal(await roleOf(person), state === 'moderator' ? 'moderator' : 'user')
      assert.equal(after.status, before.status)
    }
  })

  test('a demoted admin loses their rights in the session that they have', async ({ assert }) => {
    const admin = await UserFactory.apply('admin').create()
    const other = await UserFactory.apply('admin').create()
    const user = await UserFactory.create()
    const visitor = await signedIn(admin)
    await visitor.post('/step-up', { password: PASSWORD })
    await admin.setRole('user', other)
    await visitor.put(`/admin/users/${user.id}/role`, { role: 'admin' })
    await visitor.put(`/admin/users/${admin.id}/role`, { role: 'admin' })
    assert.equal(await roleOf(user), 'user')
    assert.equal(await roleOf(admin), 'user')
  })

  test('the last admin, and what is no role, are errors at the field', async ({ assert }) => {
    const admin = await UserFactory.apply('admin').create()
    await db.from('users').where('role', 'admin').whereNot('id', admin.id).update({ role: 'user' })
    const visitor = await signedIn(admin)
    await visitor.post('/step-up', { password: PASSWORD })
    const path = `/admin/users/${admin.id}/role`
    await visitor.put(path, { role: 'user' })
    const last = await visitor.visit('/settings/profile')
    assert.equal(last.props.errors.role, '마지막 관리자예요. 다른 관리자를 먼저 정해 주세요.')
    await visitor.put(path, { role: 'king' })
    const odd = await visitor.visit('/settings/profile')
    assert.isString(odd.props.errors.role)
    const missing = await visitor.put('/admin/users/999999999999/role', { role: 'user' })
    assert.notEqual(missing.status, 500)
    assert.equal(await roleOf(admin), 'admin')
  })
})

import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import UsersPromote from '#commands/users_promote'
import User from '#models/user'
import { logOf } from '#tests/functional/audit/support'
import { person, setTheScene, tidyUp } from '#tests/functional/reservations/support'

const roleOf = async ({ id }: User) => {
  const { role } = await User.findOrFail(id)
  return role
}

test.group('Roles', (group) => {
  group.each.setup(async () => {
    setTheScene()
    await db.from('users').where('role', 'admin').update({ role: 'user' })
    return tidyUp
  })

  test('an admin gives and takes them, moderators and others do not', async ({ assert }) => {
    const [admin, moderator, user] = [
      await person({ role: 'admin' }),
      await person({ role: 'moderator' }),
      await person(),
    ]
    assert.equal(await user.setRole('moderator', moderator), 'notAllowed')
    assert.equal(await user.setRole('admin', user), 'notAllowed')
    assert.equal(await user.setRole('moderator', admin, '새 식구'), 'changed')
    assert.equal(await user.setRole('moderator', admin), 'unchanged')
    assert.equal(await roleOf(user), 'moderator')
    assert.deepEqual(await logOf('user', user.id), [
      {
        by: admin.id,
        action: 'user.role_changed',
        before: { role: 'user' },
        after: { role: 'moderator' },
        reason: '새 식구',
      },
    ])
  })

  test('an admin who was demoted or banned meanwhile gives none', async ({ assert }) => {
    const [stale, banned, user] = [
      await person({ role: 'admin' }),
      await person({ role: 'admin' }),
      await person(),
    ]
    await db.from('users').where('id', stale.id).update({ role: 'user' })
    await db.from('users').where('id', banned.id).update({ banned_at: new Date() })
    assert.equal(await user.setRole('admin', stale), 'notAllowed')
    assert.equal(await user.setRole('admin', banned), 'notAllowed')
  })

  test('the last admin stays one, a banned one does not count', async ({ assert }) => {
    const admin = await person({ role: 'admin' })
    const banned = await person({ role: 'admin' })
    await banned.ban('사기')
    assert.equal(await admin.setRole('user', admin), 'lastAdmin')
    assert.equal(await admin.setRole('user', 'operator'), 'lastAdmin')
    assert.equal(await banned.setRole('user', admin), 'changed')
  })

  test('of two admins who demote each other at once one is left', async ({ assert }) => {
    for (let round = 0; round < 10; round++) {
      const [one, other] = [await person({ role: 'admin' }), await person({ role: 'admin' })]
      const changes = await Promise.all([one.setRole('user', other), other.setRole('user', one)])
      assert.sameMembers(changes, ['changed', changes.find((change) => change !== 'changed')!])
      const admins = await db.from('users').where('role', 'admin').whereNull('banned_at')
      assert.lengthOf(admins, 1)
      await db.from('users').where('role', 'admin').update({ role: 'user' })
    }
  })

  test('a lower role ends the tokens that were given under the higher', async ({ assert }) => {
    const admin = await person({ role: 'admin' })
    const moderator = await person({ role: 'moderator' })
    await moderator.issueToken({ name: 'desk', abilities: ['mcp'], days: 30 })
    await moderator.setRole('admin', admin)
    assert.lengthOf(await moderator.related('tokens').query(), 1)
    await moderator.setRole('user', admin)
    assert.lengthOf(await moderator.related('tokens').query(), 0)
  })

  test('users:promote gives roles and keeps the last admin', async ({ assert }) => {
    ace.ui.switchMode('raw')
    const admin = await person()
    const promote = async (role: string) => {
      const command = await ace.create(UsersPromote, [admin.email, role])
      await command.exec()
      return command
    }
    const promoted = await promote('admin')
    promoted.assertSucceeded()
    const demoted = await promote('user')
    assert.equal(demoted.exitCode, 1)
    demoted.assertLogMatches(/last admin/)
    assert.equal(await roleOf(admin), 'admin')
    await assert.rejects(() => promote('king'), /A role is one of/)
    ace.ui.switchMode('normal')
  })
})

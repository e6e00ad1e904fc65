import { test } from '@japa/runner'
import hash from '@adonisjs/core/services/hash'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { eachAlone } from '#tests/functional/accounts/support'
import { addressOf, readable } from './support.js'
import { leadsTo, Visitor } from '#tests/support/visitor'

/** How often passwords were worked on, which is what takes the time. */
function countingHashes(cleanup: (undo: () => void) => void) {
  const own = hash.use()
  const { make, verify } = own
  let worked = 0
  own.make = (text) => {
    worked += 1
    return make.call(own, text)
  }
  own.verify = (hashed, plain) => {
    worked += 1
    return verify.call(own, hashed, plain)
  }
  cleanup(() => Object.assign(own, { make, verify }))
  return () => worked
}

test.group('Defence: sessions and what tells people apart', (group) => {
  eachAlone(group)

  test('an address that nobody has costs as much work as a wrong password', async ({
    assert,
    cleanup,
  }) => {
    const user = await UserFactory.create()
    const banned = await UserFactory.create()
    await banned.merge({ password: null }).saveQuietly()
    const worked = countingHashes(cleanup)
    const costs: number[] = []
    for (const email of [user.email, 'nobody@example.test', banned.email]) {
      const before = worked()
      await new Visitor().logIn(email, 'not-the-password-1')
      costs.push(worked() - before)
    }
    assert.deepEqual(costs, [1, 1, 1])
  })

  test('the session gets another id when the password is shown again and when a role changes', async ({
    assert,
  }) => {
    const [admin, other] = [
      await UserFactory.apply('admin').create(),
      await UserFactory.apply('admin').create(),
    ]
    const visitor = new Visitor()
    await visitor.logIn(admin.email, PASSWORD)
    const current = async () => {
      const { props } = await visitor.visit('/settings/sessions')
      const signIns = props.signIns as { handle: string; isCurrent: boolean }[]
      return signIns.find(({ isCurrent }) => isCurrent)!.handle
    }
    const ids = [visitor.cookie('chwimeet_session')]
    const before = await current()

    const shown = await visitor.post('/step-up', { password: PASSWORD })
    assert.equal(shown.status, 204)
    ids.push(visitor.cookie('chwimeet_session'))
    const stolen = await fetch(`http://127.0.0.1:${process.env.PORT}/settings/profile`, {
      redirect: 'manual',
      headers: { cookie: `chwimeet_session=${ids[0]}`, accept: 'application/json' },
    })
    assert.equal(stolen.status, 401)

    await admin.setRole('moderator', other)
    assert.equal(await leadsTo(visitor.visit('/')), null)
    ids.push(visitor.cookie('chwimeet_session'))
    assert.lengthOf(new Set(ids), 3)
    assert.equal(await current(), before)
  })

  test('a session of before, shown by whoever kept it, is nobody’s', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const kept = visitor.cookieHeader()
    await visitor.post('/logout')
    const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/settings/profile`, {
      redirect: 'manual',
      headers: { cookie: kept, accept: 'application/json' },
    })
    assert.equal(answer.status, 401)
  })

  test('what is shown to one person is kept by no cache', async ({ assert }) => {
    const admin = await UserFactory.apply('admin').create()
    const visitor = new Visitor()
    await visitor.logIn(admin.email, PASSWORD)
    const kept: string[] = []
    let pages = 0
    for (const door of readable()) {
      const path = addressOf(door)
      if (/stream$|\/export|^\/photos|^\/health|^\/\.well-known|^\/api\//.test(path)) continue
      const { headers, status, component } = await visitor.visit(path)
      if (status !== 200 || !component) continue
      pages += 1
      const said = String(headers['cache-control'] ?? '')
      if (!/no-store/.test(said)) kept.push(`${path}: ${said}`)
    }
    assert.isAbove(pages, 30)
    assert.deepEqual(kept, [])
  }).timeout(60_000)
})

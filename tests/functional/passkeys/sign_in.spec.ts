import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import Passkey from '#models/passkey'
import Setting from '#models/setting'
import User from '#models/user'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import { eachAlone } from '#tests/functional/accounts/support'
import { logOf } from '#tests/functional/audit/support'
import { KakaoStub, withEmail } from '#tests/support/kakao_stub'
import { lettersTo } from '#tests/support/letters'
import { SoftwareKey } from '#tests/support/software_key'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import { paid, setTheScene } from '#tests/functional/reservations/support'
import {
  add,
  asked,
  entered,
  forgetSettings,
  isIn,
  keyed,
  PATH,
  pending,
  requirePasskeys,
  steppedUp,
  withPassword,
} from './support.js'

const question = (visitor: Visitor) => asked(visitor, '/login/passkey/challenge')
const moderator = () => UserFactory.apply('moderator').create()

test.group('Signing in with a second factor', (group) => {
  eachAlone(group)

  test('staff with a passkey are nobody until they show it', async ({ assert }) => {
    const user = await moderator()
    const { key } = await keyed(user)
    const { visitor, location } = await pending(user)
    assert.equal(location, '/login/passkey')
    assert.equal(await statusOf(visitor.visit('/admin')), 302)
    assert.isFalse(await isIn(visitor))
    const page = await visitor.visit('/login/passkey')
    assert.equal(page.component, 'auth/passkey')
    assert.isUndefined(page.props.user)
    assert.equal(page.props.nickname, user.nickname)

    const shown = await visitor.post('/login/passkey', {
      credential: key.show(await question(visitor)),
    })
    assert.equal(shown.location, '/settings/profile')
    assert.isTrue(await isIn(visitor))
    assert.equal(await statusOf(visitor.visit('/admin')), 200)
  })

  test('they come to the page that they wanted', async ({ assert }) => {
    const user = await moderator()
    const { key } = await keyed(user)
    const visitor = new Visitor()
    await visitor.visit('/admin/cases')
    await visitor.post('/login', { email: user.email, password: PASSWORD })
    const shown = await visitor.post('/login/passkey', {
      credential: key.show(await question(visitor)),
    })
    assert.equal(shown.location, '/admin/cases')
  })

  test('they show it after Kakao too', async ({ assert, cleanup }) => {
    const stub = await KakaoStub.start()
    cleanup(() => stub.close())
    stub.use(`http://127.0.0.1:${process.env.PORT}/auth/kakao/return`)
    const user = await moderator()
    const { key } = await keyed(user)
    await user.linkKakao('6000000001')
    const visitor = new Visitor()
    const { location } = await visitor.visit('/auth/kakao')
    const page = stub.consent(location!, withEmail(6_000_000_001, user.email))
    assert.equal(await leadsTo(visitor.visit(page)), '/login/passkey')
    assert.isFalse(await isIn(visitor))
    await visitor.post('/login/passkey', { credential: key.show(await question(visitor)) })
    assert.isTrue(await isIn(visitor))
  })

  test('people who are no staff, and staff without a passkey, come in by their password', async ({
    assert,
  }) => {
    const guest = await UserFactory.create()
    await keyed(guest)
    for (const user of [guest, await moderator()]) {
      const { visitor, location } = await pending(user)
      assert.equal(location, '/')
      assert.isTrue(await isIn(visitor))
    }
  })

  test('it waits for ten minutes', async ({ assert }) => {
    const user = await moderator()
    const { key } = await keyed(user)
    const { visitor } = await pending(user)
    clock.travel({ minutes: 9, seconds: 59 })
    const options = await question(visitor)
    clock.travel({ seconds: 1 })
    const late = await visitor.post('/login/passkey', { credential: key.show(options) })
    assert.equal(late.location, '/login')
    assert.isFalse(await isIn(visitor))
    assert.equal(await statusOf(visitor.post('/login/passkey/challenge')), 404)
    const page = await visitor.follow(await visitor.visit('/login/passkey'))
    assert.equal(page.component, 'auth/login')
  })

  test('it is tried five times', async ({ assert }) => {
    const user = await moderator()
    const { key } = await keyed(user)
    const { visitor } = await pending(user)
    await visitor.visit('/login/passkey')
    for (let tries = 0; tries < 5; tries++) {
      const credential = new SoftwareKey().show(await question(visitor))
      const page = await visitor.follow(await visitor.post('/login/passkey', { credential }))
      assert.match(page.props.errors.credential, /이 계정의 패스키가 아니에요/)
    }
    const good = key.show(await question(visitor))
    const sixth = await visitor.post('/login/passkey', { credential: good })
    assert.equal(sixth.location, '/login')
    assert.isFalse(await isIn(visitor))
    const again = await entered(user, key)
    assert.isTrue(await isIn(again))
  })

  test('refuses {name}')
    .with([
      { name: 'an answer from another site', quirks: { origin: 'https://chwimeet.example' } },
      { name: 'a key that asked for no finger and no PIN', quirks: { isVerified: false } },
      { name: 'the answer to another question', quirks: { challenge: 'YW5vdGhlcg' } },
    ])
    .run(async ({ assert }, { quirks }) => {
      const user = await moderator()
      const { key } = await keyed(user)
      const { visitor } = await pending(user)
      const credential = key.show(await question(visitor), quirks)
      await visitor.post('/login/passkey', { credential })
      assert.isFalse(await isIn(visitor))
    })

  test('what was answered in one session opens no other', async ({ assert }) => {
    const user = await moderator()
    const { key } = await keyed(user)
    const { visitor } = await pending(user)
    const credential = key.show(await question(visitor))
    const { visitor: thief } = await pending(user)
    await question(thief)
    await thief.post('/login/passkey', { credential })
    assert.isFalse(await isIn(thief))
    const twice = [credential, credential]
    for (const each of twice) await visitor.post('/login/passkey', { credential: each })
    assert.isTrue(await isIn(visitor))
  })

  test('a new password, a ban and a removed key end what waits', async ({ assert }) => {
    const ends: ((user: User, passkey: Passkey) => Promise<unknown>)[] = [
      (user) => user.changePassword('another-long-password-9'),
      (user) => user.ban('까닭'),
      (_, passkey) => passkey.delete(),
    ]
    for (const end of ends) {
      const user = await moderator()
      const { key, passkey } = await keyed(user)
      const { visitor } = await pending(user)
      const options = await question(visitor)
      await end(await User.findOrFail(user.id), passkey)
      await visitor.post('/login/passkey', { credential: key.show(options) })
      assert.isFalse(await isIn(visitor))
    }
  })

  test('a password alone adds and removes no key beside one that there is', async ({ assert }) => {
    const user = await moderator()
    const older = await steppedUp(user)
    const { key, passkey } = await keyed(user)
    assert.equal(await statusOf(older.post(`${PATH}/challenge`)), 302)
    await older.visit(PATH)
    const removing = await older.follow(await older.delete(`${PATH}/${passkey.id}`))
    assert.equal(removing.props.flash.error, '먼저 패스키로 확인해 주세요.')
    assert.isTrue(removing.props.isToBeShown)
    assert.lengthOf(removing.props.passkeys, 1)

    const options = await asked(older, '/step-up/passkey/challenge')
    await older.post('/step-up/passkey', { credential: key.show(options) })
    const added = await add(older, new SoftwareKey(), { name: '두 번째' })
    assert.lengthOf(added.props.passkeys, 2)
    assert.isFalse(added.props.isToBeShown)
  })

  test('a new password keeps what the session has shown', async ({ assert }) => {
    const user = await moderator()
    const { key } = await keyed(user)
    const visitor = await entered(user, key)
    await visitor.visit('/settings/password')
    await visitor.put('/settings/password', {
      currentPassword: PASSWORD,
      password: 'another-long-password-9',
    })
    const page = await visitor.visit(PATH)
    assert.isFalse(page.props.isToBeShown)
  })

  test('an operator takes the keys away from who lost them, which is on record and told', async ({
    assert,
  }) => {
    const user = await moderator()
    const { visitor } = await keyed(user)
    const { default: Command } = await import('#commands/users_reset_passkeys')
    const command = await ace.create(Command, [user.email, '--reason=휴대폰 분실'])
    await command.exec()
    command.assertSucceeded()
    assert.isEmpty(await Passkey.query().where('userId', user.id))
    assert.isFalse(await isIn(visitor))
    const log = await logOf('user', user.id)
    assert.containSubset(log, [
      { action: 'user.passkeys_reset', before: { passkeys: 1 }, after: { passkeys: 0 } },
    ])
    const [letter] = await lettersTo(user.email)
    assert.equal(letter.subject, '[취밋] 패스키를 초기화했어요')
    const { location } = await pending(user)
    assert.equal(location, '/')

    const again = await ace.create(Command, [user.email])
    await again.exec()
    again.assertSucceeded()
    const unknown = await ace.create(Command, ['nobody@example.test'])
    await unknown.exec()
    unknown.assertFailed()
  })
})

test.group('Passkeys that staff need', (group) => {
  eachAlone(group)
  group.each.setup(() => forgetSettings)

  test('without one staff are led to where they add it, and have no rights until then', async ({
    assert,
  }) => {
    const user = await moderator()
    await requirePasskeys(true)
    const visitor = await withPassword(user)
    const led = await visitor.visit('/admin')
    assert.equal(led.location, PATH)
    const act = await visitor.post('/admin/cases/dismissals')
    assert.notEqual(act.status, 404)
    const page = await visitor.follow(act)
    assert.equal(page.props.flash.error, '먼저 패스키로 확인해 주세요.')
    const token = await visitor.post('/settings/tokens', {
      name: '도구',
      abilities: ['mcp'],
      days: 30,
      password: PASSWORD,
    })
    assert.notEqual(token.status, 200)
    assert.isEmpty(await user.related('tokens').query())

    const settings = await visitor.visit(PATH)
    assert.isTrue(settings.props.isNeeded)
    await visitor.post('/step-up', { password: PASSWORD })
    const added = await add(visitor)
    assert.isFalse(added.props.isNeeded)
    assert.equal(await statusOf(visitor.visit('/admin')), 200)
  })

  test('a token that was made without one has no rights of staff', async ({ assert, cleanup }) => {
    setTheScene()
    cleanup(() => payments.restore())
    const user = await moderator()
    const { reservation } = await paid()
    const wanted = { abilities: ['reservations:read', 'reservations:write'], days: 30 }
    const made = async (visitor: Visitor, name: string) => {
      const form = { ...wanted, name, password: PASSWORD }
      const { body } = await visitor.post('/settings/tokens', form)
      return JSON.parse(body).flash.secret as string
    }
    const ask = (secret: string) =>
      fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/reservations/${reservation.ulid}`, {
        headers: { authorization: `Bearer ${secret}` },
      })
    const weak = await made(await withPassword(user), '약한 토큰')
    const weakNow = await ask(weak)
    assert.equal(weakNow.status, 200, 'the premise: staff read rentals')
    const { key } = await keyed(user)
    const proven = await entered(user, key)
    await proven.visit('/settings/tokens')
    const options = await asked(proven, '/step-up/passkey/challenge')
    await proven.post('/step-up/passkey', { credential: key.show(options) })
    const strong = await made(proven, '강한 토큰')
    await requirePasskeys(true)
    const [refused, allowed] = [await ask(weak), await ask(strong)]
    assert.equal(refused.status, 404)
    assert.equal(allowed.status, 200)
  })

  test('a session that is older than the key has to show it', async ({ assert }) => {
    const user = await moderator()
    const older = await withPassword(user)
    const { key } = await keyed(user)
    assert.equal(await statusOf(older.visit('/admin')), 200)
    await requirePasskeys(true)
    const led = await older.follow(await older.visit('/admin'))
    assert.isTrue(led.props.isNeeded)
    assert.isTrue(led.props.isToBeShown)
    const options = await asked(older, '/step-up/passkey/challenge')
    await older.post('/step-up/passkey', { credential: key.show(options) })
    assert.equal(await statusOf(older.visit('/admin')), 200)
    const fresh = await entered(user, key)
    assert.equal(await statusOf(fresh.visit('/admin')), 200)
  })

  test('people who are no staff notice nothing', async ({ assert }) => {
    const user = await UserFactory.create()
    await requirePasskeys(true)
    const visitor = await withPassword(user)
    const page = await visitor.visit(PATH)
    assert.isFalse(page.props.isNeeded)
    assert.equal(await statusOf(visitor.visit('/admin')), 404)
  })

  test('staff keep their last one while it is required', async ({ assert }) => {
    const user = await moderator()
    const { visitor, passkey } = await keyed(user)
    await requirePasskeys(true)
    const at = `${PATH}/${passkey.id}`
    await visitor.visit(PATH)
    const refused = await visitor.follow(await visitor.delete(at))
    assert.match(refused.props.flash.error, /하나는 있어야 해요/)
    await add(visitor, new SoftwareKey(), { name: '두 번째' })
    const removed = await visitor.follow(await visitor.delete(at))
    assert.lengthOf(removed.props.passkeys, 1)
    await requirePasskeys(false)
    const [last] = removed.props.passkeys
    const none = await visitor.follow(await visitor.delete(`${PATH}/${last.id}`))
    assert.isEmpty(none.props.passkeys)
  })

  test('an admin without one cannot require it of others', async ({ assert }) => {
    const admin = await UserFactory.apply('admin').create()
    const visitor = await steppedUp(admin)
    const set = (value: unknown) => visitor.put('/admin/settings/staffPasskeys', { value, seen: 0 })
    await visitor.visit('/admin/settings')
    const refused = await visitor.follow(await set(true))
    assert.match(refused.props.errors.value, /내 패스키가 있어야 켤 수 있어요/)
    const odd = await visitor.follow(await set('yes'))
    assert.equal(odd.props.errors.value, '켜거나 끌 수만 있어요.')
    await add(visitor)
    await visitor.visit('/admin/settings')
    const done = await visitor.follow(await set(true))
    assert.match(done.props.flash.success, /설정을 바꿨어요/)
    const { value } = await Setting.findOrFail('staffPasskeys')
    assert.isTrue(value)
    assert.containSubset(await logOf('setting', 'staffPasskeys'), [
      { action: 'setting.changed', after: { value: true } },
    ])
  })
})

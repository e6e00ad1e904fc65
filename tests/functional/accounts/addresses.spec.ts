import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import User from '#models/user'
import { Visitor } from '#tests/support/visitor'
import { eachAlone } from './support.js'

/** What the database takes for `user`, but no person would. */
const MARKED = ['üser', 'usér', 'ůšěř']
const WIDE = 'ｕｓｅｒ'

async function userOf(name: string) {
  return UserFactory.merge({ email: `${name}-${process.pid}@example.test` }).create()
}

test.group('Spellings of an address', (group) => {
  eachAlone(group)

  test('letters with marks are no other way into an account', async ({ assert }) => {
    const user = await userOf('user')
    for (const name of MARKED) {
      const email = user.email.replace('user', name)
      const found = await db.from('users').where('email', email).first()
      assert.equal(found?.id, user.id, 'the database takes it for the same')
      assert.isNull(await User.withEmail(email))
      assert.isNull(await User.withCredentials(email, PASSWORD))

      for (const path of ['/login', '/sign-up', '/password-reset']) {
        const visitor = new Visitor({ language: 'ko' })
        await visitor.visit(path)
        await visitor.post(path, { email, password: PASSWORD })
        const { component, props } = await visitor.visit(path)
        assert.equal(props.errors.email, '이메일 주소는 영문, 숫자, 기호로만 적어 주세요.', path)
        assert.isUndefined(props.user, `${component}`)
      }
    }
    assert.isEmpty(await db.from('email_codes').whereNot('email', user.email))
  })

  test('the same address in wide letters and capitals is one, and its guesses are counted together', async ({
    assert,
  }) => {
    const user = await userOf('user')
    const wide = user.email.replace('user', WIDE)
    const owner = new Visitor()
    const { location } = await owner.logIn(` ${wide.toUpperCase()} `, PASSWORD)
    assert.equal(location, '/')

    const guesser = new Visitor({ from: '127.0.0.51' })
    const spellings = [user.email, wide, user.email.toUpperCase(), wide.toUpperCase(), user.email]
    for (const email of spellings) {
      const { headers } = await guesser.logIn(email, 'not-the-password-1')
      assert.isUndefined(headers['retry-after'])
    }
    const { headers } = await guesser.logIn(wide, PASSWORD)
    assert.isAbove(Number(headers['retry-after']), 0)
  })
})

test.group('Addresses of a person', (group) => {
  eachAlone(group)

  test('one that is removed while it becomes the default is gone, and another is the default', async ({
    assert,
  }) => {
    const user = await userOf('mover')
    for (let round = 0; round < 5; round++) {
      const kept = await addressOf(user)
      const removed = await addressOf(user)
      const [made] = await Promise.allSettled([removed.makeDefault(), removed.remove()])
      if (made.status === 'rejected') assert.equal(made.reason.code, 'E_ROW_NOT_FOUND')
      const defaults = await user.related('addresses').query().where('isDefault', true)
      assert.lengthOf(defaults, 1)
      await kept.remove()
    }
  })

  test('one that was removed before becomes nothing', async ({ assert }) => {
    const user = await userOf('late')
    const removed = await addressOf(user)
    await removed.remove()
    const late = await removed.makeDefault().catch((error) => error)
    assert.equal(late.code, 'E_ROW_NOT_FOUND')
  })
})

async function addressOf(user: User) {
  const address = await user.addAddress({
    label: '집',
    recipient: '나그네',
    phone: '010-1234-5678',
    postcode: '04524',
    line1: '서울 중구 세종대로 110',
    line2: null,
  })
  return address!
}

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

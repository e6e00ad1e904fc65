import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import User from '#models/user'
import { Visitor } from '#tests/support/visitor'
import { account, newAddress, verified } from './support.js'

/** On real connections side by side: no transaction around the test. */
test.group('Sign-ups at the same moment', (group) => {
  const emails: string[] = []
  const newcomer = () => {
    const email = newAddress()
    emails.push(email)
    return email
  }

  group.each.setup(async () => {
    await limiter.clear()
    return async () => {
      await db.from('users').whereIn('email', emails).delete()
      await db.from('email_codes').whereIn('email', emails).delete()
    }
  })

  test('of two people who want one nickname one gets it, the other is told at the field', async ({
    assert,
  }) => {
    const nickname = `빠른이웃${process.pid}`
    const people = [await verified(newcomer()), await verified(newcomer())]
    for (const person of people) await person.visit('/sign-up/account')
    const answers = await Promise.all(
      people.map((person) => person.post('/sign-up/account', account({ nickname })))
    )
    const winners = answers.filter(({ location }) => location === '/')
    assert.lengthOf(winners, 1)
    const loser = people[answers.findIndex(({ location }) => location !== '/')]
    const { props } = await loser.visit('/sign-up/account')
    assert.match(props.errors.nickname, /다른 회원/)
    assert.lengthOf(await User.query().where('nickname', nickname), 1)
  })

  test('an address that was proven twice makes one account', async ({ assert }) => {
    const email = newcomer()
    const [phone, desk] = [new Visitor(), new Visitor()]
    await verified(email, phone)
    await verified(email, desk)
    for (const device of [phone, desk]) await device.visit('/sign-up/account')
    const answers = await Promise.all([
      phone.post('/sign-up/account', account()),
      desk.post('/sign-up/account', account()),
    ])
    assert.lengthOf(
      answers.filter(({ location }) => location === '/'),
      1
    )
    assert.isFalse(answers.some(({ status }) => status >= 500))
    assert.lengthOf(await User.query().where('email', email), 1)
  })

  test('a form that is sent twice makes one account', async ({ assert }) => {
    const email = newcomer()
    const visitor = await verified(email)
    const form = account()
    const answers = await Promise.all([
      visitor.post('/sign-up/account', form),
      visitor.post('/sign-up/account', form),
    ])
    assert.isFalse(answers.some(({ status }) => status >= 500))
    assert.lengthOf(await User.query().where('email', email), 1)
  })
})

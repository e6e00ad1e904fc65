import { test } from '@japa/runner'
import { UserFactory, PASSWORD } from '#database/factories/user_factory'
import PasswordReset from '#models/password_reset'
import clock from '#services/clock'
import BankAccount from '#models/bank_account'
import CalendarFeed from '#models/calendar_feed'
import User from '#models/user'
import WebhookEndpoint from '#models/webhook_endpoint'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import { lastLetterTo, lettersTo, linkIn } from '#tests/support/letters'
import { eachAlone, newAddress } from './support.js'

const NEW = 'another-way-to-camp-3'

async function askForLink(email: string, visitor = new Visitor()) {
  await visitor.visit('/password-reset')
  await visitor.post('/password-reset', { email })
  return linkIn(await lastLetterTo(email))
}

test.group('Resetting a password', (group) => {
  eachAlone(group)

  test('the link from the letter sets a new password and ends all sessions', async ({ assert }) => {
    const user = await UserFactory.create()
    const signedIn = new Visitor()
    await signedIn.logIn(user.email, PASSWORD)
    assert.equal(await statusOf(signedIn.visit('/settings/profile')), 200)

    const visitor = new Visitor()
    const link = await askForLink(user.email, visitor)
    const page = await visitor.visit(link)
    assert.isTrue(page.props.isOpen)
    assert.equal(page.headers['referrer-policy'], 'same-origin')
    assert.equal(await leadsTo(visitor.put(link, { password: NEW })), '/login')

    assert.equal(await leadsTo(signedIn.visit('/settings/profile')), '/login')
    assert.equal(await leadsTo(new Visitor().logIn(user.email, NEW)), '/')
    assert.equal(await leadsTo(new Visitor().logIn(user.email, PASSWORD)), '/login')
    assert.include(await lastLetterTo(user.email), '비밀번호가 바뀌었어요')
  })

  test('the answer is alike for known and unknown addresses', async ({ assert }) => {
    const user = await UserFactory.create()
    const stranger = newAddress()
    const answers = []
    for (const email of [user.email, stranger]) {
      const visitor = new Visitor()
      const answer = await visitor.post('/password-reset', { email })
      const page = await visitor.follow(answer)
      answers.push([answer.status, answer.location, page.component, page.props])
    }
    assert.deepEqual(answers[0], answers[1])
    assert.lengthOf(await lettersTo(stranger), 0)
    assert.lengthOf(await lettersTo(user.email), 1)
  })

  test('a link works once', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    const link = await askForLink(user.email, visitor)
    await visitor.put(link, { password: NEW })
    assert.equal(await leadsTo(visitor.put(link, { password: 'third-password-77' })), link)
    const { props } = await visitor.visit(link)
    assert.isFalse(props.isOpen)
    assert.equal(await leadsTo(new Visitor().logIn(user.email, NEW)), '/')
  })

  test('a link works for half an hour', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    const link = await askForLink(user.email, visitor)
    clock.travel({ minutes: 31 })
    const { props } = await visitor.visit(link)
    assert.isFalse(props.isOpen)
    await visitor.put(link, { password: NEW })
    assert.equal(await leadsTo(new Visitor().logIn(user.email, PASSWORD)), '/')
  })

  test('a newer link replaces the older one', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    const older = await askForLink(user.email, visitor)
    const newer = await askForLink(user.email, visitor)
    assert.notEqual(older, newer)
    const [replaced, present] = [await visitor.visit(older), await visitor.visit(newer)]
    assert.isFalse(replaced.props.isOpen)
    assert.isTrue(present.props.isOpen)
  })

  test('only a hash of the link is kept', async ({ assert }) => {
    const user = await UserFactory.create()
    const link = await askForLink(user.email)
    const token = link.split('/').at(-1)!
    const reset = await PasswordReset.findByOrFail('userId', user.id)
    assert.isAtLeast(token.length, 40)
    assert.notInclude(JSON.stringify(reset.$attributes), token)
  })

  test('a guessable password is refused and the link stays good', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    const link = await askForLink(user.email, visitor)
    await visitor.visit(link)
    const page = await visitor.follow(await visitor.put(link, { password: 'password1234' }))
    assert.match(page.props.errors.password, /짐작하기 쉬운/)
    assert.isTrue(page.props.isOpen)
  })

  test('links are limited to five a day for one address from one place', async ({ assert }) => {
    const visitor = new Visitor({ from: '127.0.0.30' })
    await visitor.visit('/password-reset')
    for (let sent = 0; sent < 5; sent++)
      await visitor.post('/password-reset', { email: 'a@b.test' })
    const page = await visitor.follow(await visitor.post('/password-reset', { email: 'a@b.test' }))
    assert.match(page.props.errors.email, /시간 뒤에 다시/)
  })
})

test.group('Changing a password', (group) => {
  eachAlone(group)

  test('it ends all other sessions and keeps the present one', async ({ assert }) => {
    const user = await UserFactory.create()
    const [here, elsewhere] = [new Visitor(), new Visitor()]
    await here.logIn(user.email, PASSWORD)
    await elsewhere.logIn(user.email, PASSWORD)

    await here.visit('/settings/password')
    const changes = { currentPassword: PASSWORD, password: NEW }
    const page = await here.follow(await here.put('/settings/password', changes))
    assert.match(page.props.flash.success, /바꿨어요/)
    assert.equal(await statusOf(here.visit('/settings/profile')), 200)
    assert.equal(await leadsTo(elsewhere.visit('/settings/profile')), '/login')
    assert.include(await lastLetterTo(user.email), '비밀번호가 바뀌었어요')
    const { props } = await here.visit('/settings/sessions')
    assert.lengthOf(props.signIns, 1)
  })

  test('what was asked for with the old password before it changed is not made afterwards', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const asking = await User.findOrFail(user.id)
    await user.changePassword(NEW)
    const entry = { bankCode: '088', number: '110987654321', holder: '문달님' }
    const hook = { url: 'https://hooks.example.com/a', events: ['reservation.approved' as const] }
    for (const act of [
      () => asking.issueToken({ name: '노트북', abilities: ['chat'], days: 30 }),
      () => CalendarFeed.issue(asking, 'renting'),
      () => WebhookEndpoint.add(asking, hook),
      () => BankAccount.enter(asking, entry),
      () => asking.linkKakao('7788990011'),
      () => asking.changePassword('third-way-to-camp-5'),
    ]) {
      await assert.rejects(act, /shown before it changed/)
    }
    assert.lengthOf(await user.related('tokens').query(), 0)
    assert.lengthOf(await user.related('calendarFeeds').query(), 0)
    assert.isTrue(await user.hasPassword(NEW))
    assert.isString(await CalendarFeed.issue(user, 'renting'))
  })

  test('the present password must be right, and guessing it is limited', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    await visitor.visit('/settings/password')
    const guess = { currentPassword: 'not-the-password', password: NEW }
    for (let tries = 0; tries < 5; tries++) {
      const page = await visitor.follow(await visitor.put('/settings/password', guess))
      assert.match(page.props.errors.currentPassword, /맞지 않아요/)
    }
    const changes = { currentPassword: PASSWORD, password: NEW }
    const page = await visitor.follow(await visitor.put('/settings/password', changes))
    assert.match(page.props.errors.currentPassword, /분 뒤에 다시/)
  })
})

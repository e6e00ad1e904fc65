import { test } from '@japa/runner'
import { UserFactory, PASSWORD } from '#database/factories/user_factory'
import clock from '#services/clock'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import { eachAlone } from './support.js'

const userIn = async (visitor: Visitor) => {
  const { props } = await visitor.visit('/')
  return props.user
}

test.group('Logging in and out', (group) => {
  eachAlone(group)

  test('the right password signs a person in, whatever the case of the address', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    assert.equal(await leadsTo(visitor.logIn(user.email.toUpperCase(), PASSWORD)), '/')
    const { nickname } = await userIn(visitor)
    assert.equal(nickname, user.nickname)
  })

  test('a wrong password and an unknown address get the same answer', async ({ assert }) => {
    const user = await UserFactory.create()
    const answers = []
    for (const email of [user.email, 'nobody@example.test']) {
      const visitor = new Visitor()
      const answer = await visitor.logIn(email, 'not-the-password')
      await visitor.visit('/login')
      const again = await visitor.follow(
        await visitor.post('/login', { email, password: 'not-the-password' })
      )
      answers.push([answer.status, answer.location, again.component, again.props.errors])
      assert.isUndefined(await userIn(visitor))
    }
    assert.deepEqual(answers[0], answers[1])
  })

  test('the session gets another id when its person changes', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.visit('/csrf-token')
    const before = visitor.cookie('chwimeet_session')
    await visitor.logIn(user.email, PASSWORD)
    const during = visitor.cookie('chwimeet_session')
    await visitor.post('/logout')
    assert.isDefined(before)
    assert.lengthOf(new Set([before, during, visitor.cookie('chwimeet_session')]), 3)
    assert.isUndefined(await userIn(visitor))
  })

  test('a person comes back to the page that they had asked for', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    const asked = await visitor.visit('/settings/addresses?from=mail')
    assert.equal(asked.location, '/login')
    const { location } = await visitor.logIn(user.email, PASSWORD)
    assert.equal(location, '/settings/addresses?from=mail')
  })

  test('nobody is sent to another site after logging in: {$self}')
    .with([
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '///evil.example',
      '/%09//evil.example/..//',
      'javascript:alert(1)',
      'evil.example',
    ])
    .run(async ({ assert }, target) => {
      const user = await UserFactory.create()
      const visitor = new Visitor()
      await visitor.visit(`/login?returnTo=${encodeURIComponent(target)}`)
      const { location } = await visitor.post('/login', { email: user.email, password: PASSWORD })
      const there = new URL(location!, 'http://here')
      assert.equal(there.host, 'here')
      assert.isFalse(location!.startsWith('//'))
    })

  test('a local path is where logging in leads', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.visit('/login?returnTo=%2Fterms%3Fa%3D1')
    const answer = visitor.post('/login', { email: user.email, password: PASSWORD })
    assert.equal(await leadsTo(answer), '/terms?a=1')
  })

  test('five failures close the door for a quarter of an hour, with the time said in the form', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.visit('/login')
    for (let tries = 0; tries < 5; tries++) {
      await visitor.post('/login', { email: user.email, password: 'not-the-password' })
    }
    const refused = await visitor.post('/login', { email: user.email, password: PASSWORD })
    assert.isAtMost(Number(refused.headers['retry-after']), 900)
    const page = await visitor.follow(refused)
    assert.match(page.props.errors.email, /15분 뒤에 다시/)
    assert.isUndefined(await userIn(visitor))
  })

  test('a stranger’s failures do not lock the owner out', async ({ assert }) => {
    const user = await UserFactory.create()
    const stranger = new Visitor({ from: '127.0.0.9' })
    for (let tries = 0; tries < 8; tries++) await stranger.logIn(user.email, 'not-the-password')
    const owner = new Visitor({ from: '127.0.0.10' })
    assert.equal(await leadsTo(owner.logIn(user.email, PASSWORD)), '/')
  })

  test('one place has thirty attempts for all accounts together', async ({ assert }) => {
    const stranger = new Visitor({ from: '127.0.0.11' })
    await stranger.visit('/login')
    for (let tries = 0; tries < 30; tries++) {
      await stranger.post('/login', { email: `n${tries}@example.test`, password: 'guess-guess' })
    }
    const page = await stranger.follow(
      await stranger.post('/login', { email: 'another@example.test', password: 'guess-guess' })
    )
    assert.match(page.props.errors.email, /분 뒤에 다시/)
  })

  test('a success does not give a place its failures back', async ({ assert }) => {
    const own = await UserFactory.create()
    const stranger = new Visitor({ from: '127.0.0.12' })
    await stranger.visit('/login')
    for (let tries = 0; tries < 30; tries++) {
      await stranger.post('/login', { email: `m${tries}@example.test`, password: 'guess-guess' })
    }
    const mine = await stranger.post('/login', { email: own.email, password: PASSWORD })
    assert.isDefined(mine.headers['retry-after'])
  })

  test('a form without its token is refused with a message, nothing done', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.visit('/login')
    const answer = await visitor.withoutToken('POST', '/login', {
      email: user.email,
      password: PASSWORD,
    })
    assert.equal(answer.status, 419)
    assert.match(answer.body, /다시/)
    assert.isUndefined(await userIn(visitor))
  })

  test('an account without a password cannot be entered with one', async ({ assert }) => {
    const user = await UserFactory.create()
    await user.merge({ password: null }).saveQuietly()
    const visitor = new Visitor()
    await visitor.logIn(user.email, 'null')
    assert.isUndefined(await userIn(visitor))
  })
})

test.group('An empty form', (group) => {
  eachAlone(group)

  test('{path} names what is missing')
    .with([
      { path: '/login', fields: ['email', 'password'] },
      { path: '/sign-up', fields: ['email'] },
      { path: '/password-reset', fields: ['email'] },
    ])
    .run(async ({ assert }, { path, fields }) => {
      const visitor = new Visitor()
      await visitor.visit(path)
      const page = await visitor.follow(await visitor.post(path, {}))
      assert.sameMembers(Object.keys(page.props.errors), fields)
      assert.match(page.props.errors.email, /이메일 항목을 채워 주세요/)
    })
})

test.group('Signed-in devices', (group) => {
  eachAlone(group)

  test('a person sees where they are signed in, the present one first', async ({ assert }) => {
    const user = await UserFactory.create()
    const phone = new Visitor({
      from: '127.0.0.20',
      agent: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36',
    })
    await phone.logIn(user.email, PASSWORD)
    clock.travel({ minutes: 6 })
    const desk = new Visitor({ from: '127.0.0.21' })
    await desk.logIn(user.email, PASSWORD)
    clock.travel({ minutes: 6 })
    await phone.visit('/')

    const { props } = await desk.visit('/settings/sessions')
    const [here, there] = props.signIns
    assert.lengthOf(props.signIns, 2)
    assert.include(here, { isCurrent: true, address: '127.0.0.21', device: 'Chrome · Linux' })
    assert.include(there, { isCurrent: false, address: '127.0.0.20', device: 'Chrome · Android' })
    assert.isAbove(Date.parse(there.seenAt), Date.parse(there.startedAt))
  })

  test('the list gives no session away', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const { body, props } = await visitor.visit('/settings/sessions')
    assert.lengthOf(props.signIns, 1)
    const cookie = decodeURIComponent(visitor.cookie('chwimeet_session') ?? '')
    const [message] = cookie.replace(/^s:/, '').split('.')
    const { message: id } = JSON.parse(Buffer.from(message, 'base64url').toString())
    assert.match(id, /^[0-9a-f-]{36}$/)
    assert.notInclude(body, id)
  })

  test('an ended session is nobody’s on its next request', async ({ assert }) => {
    const user = await UserFactory.create()
    const [phone, desk] = [new Visitor(), new Visitor()]
    await phone.logIn(user.email, PASSWORD)
    await desk.logIn(user.email, PASSWORD)
    const { props } = await desk.visit('/settings/sessions')
    const other = props.signIns.find((signIn: { isCurrent: boolean }) => !signIn.isCurrent)

    const ended = await desk.delete(`/settings/sessions/${other.handle}`)
    assert.equal(ended.location, '/settings/sessions')
    assert.equal(await leadsTo(phone.visit('/settings/profile')), '/login')
    assert.equal(await statusOf(desk.visit('/settings/profile')), 200)
  })

  test('the session of somebody else is not found', async ({ assert }) => {
    const [user, other] = await UserFactory.createMany(2)
    const [mine, theirs] = [new Visitor(), new Visitor()]
    await mine.logIn(user.email, PASSWORD)
    await theirs.logIn(other.email, PASSWORD)
    const { props } = await theirs.visit('/settings/sessions')
    const answer = await mine.delete(`/settings/sessions/${props.signIns[0].handle}`)
    assert.equal(answer.status, 404)
    assert.isDefined(await userIn(theirs))
  })
})

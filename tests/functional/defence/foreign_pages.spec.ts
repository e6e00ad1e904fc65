import { test } from '@japa/runner'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { eachAlone } from '#tests/functional/accounts/support'
import { PROGRAMS } from '#start/pages_only'
import { Visitor } from '#tests/support/visitor'
import { addressOf, unsafe } from './support.js'

/** Acts without a token of the page, and why none is needed: each is checked by what it brings along. */
const WITHOUT = new Set([
  'webhooks.toss.store',
  'webhooks.sandbox.store',
  'webhooks.payouts.store',
  'unsubscriptions.store',
])

test.group('Defence: what pages of other sites can make a browser do', (group) => {
  eachAlone(group)

  test('every act asks for the token of a page, but for those that bring their own proof', async ({
    assert,
  }) => {
    const user = await UserFactory.apply('admin').create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const cookie = visitor
      .cookieHeader()
      .split('; ')
      .filter((pair) => !pair.startsWith('XSRF-TOKEN='))
      .join('; ')
    const acts = unsafe().filter(({ pattern }) => !PROGRAMS.test(pattern))
    assert.isAbove(acts.length, 90)
    const open: string[] = []
    for (const door of acts) {
      const answer = await fetch(`http://127.0.0.1:${process.env.PORT}${addressOf(door)}`, {
        method: door.method,
        redirect: 'manual',
        headers: { cookie, 'accept': 'text/html', 'content-type': 'text/plain' },
        body: '',
      })
      await answer.arrayBuffer()
      if (answer.status !== 419) open.push(door.name)
    }
    assert.sameMembers(open, [...WITHOUT])
  }).timeout(120_000)

  test('a token of somebody else’s session is none', async ({ assert }) => {
    const [user, other] = await UserFactory.createMany(2)
    const [mine, theirs] = [new Visitor(), new Visitor()]
    await mine.logIn(user.email, PASSWORD)
    await theirs.logIn(other.email, PASSWORD)
    await theirs.visit('/csrf-token')
    const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/logout`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'cookie': mine.cookieHeader(),
        'x-xsrf-token': decodeURIComponent(theirs.cookie('XSRF-TOKEN')!),
      },
    })
    assert.equal(answer.status, 419)
  })

  test('reading changes nothing that a page could make a browser do', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    for (const path of ['/logout', '/settings/tokens/1', '/locale?locale=en']) {
      await visitor.visit(`${path}${path.includes('?') ? '&' : '?'}_method=DELETE`)
    }
    const { props } = await visitor.visit('/')
    assert.equal(props.user.nickname, user.nickname)
    assert.equal(props.locale, 'ko')
  })

  test('whoever comes from elsewhere is led to no other site: {$self}')
    .with([
      'https://evil.example/settings/profile',
      '//evil.example/',
      'https://127.0.0.1.evil.example/',
      'https://evil.example/?127.0.0.1',
      'javascript:alert(1)',
      'http://127.0.0.1@evil.example/',
    ])
    .run(async ({ assert }, referer) => {
      const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/locale?locale=en`, {
        method: 'POST',
        redirect: 'manual',
        headers: { referer, accept: 'text/html' },
      })
      const location = answer.headers.get('location') ?? '/'
      assert.equal(answer.status, 302)
      assert.equal(new URL(location, 'http://here').host, 'here')
    })

  test('no address that leads on takes another site: {$self}')
    .with(['https://evil.example', '//evil.example', '/\\evil.example', '/%5cevil.example'])
    .run(async ({ assert }, target) => {
      const given = encodeURIComponent(target)
      for (const path of [
        `/login?returnTo=${given}`,
        `/?returnTo=${given}&redirect=${given}&next=${given}&url=${given}`,
        `/payments/return?next=${given}`,
        `/${target}`,
        `/listings/${given}`,
      ]) {
        const answer = await fetch(`http://127.0.0.1:${process.env.PORT}${path}`, {
          redirect: 'manual',
          headers: { accept: 'text/html' },
        })
        await answer.arrayBuffer()
        const location = answer.headers.get('location') ?? '/'
        assert.equal(new URL(location, 'http://here').host, 'here', `${path} → ${location}`)
      }
    })
})

import { test } from '@japa/runner'
import mainRedis from '@adonisjs/redis/services/main'
import { PASSWORD, UserFactory } from '#database/factories/user_factory'
import { createListing } from '#database/factories/listing_factory'
import ChatRoom from '#models/chat_room'
import { cookieOf } from '#tests/functional/chat/support'
import { ChatClient } from '#tests/support/chat_client'
import { emptyDatabase } from '#tests/support/empty_database'
import { PrivateRedis } from '#tests/support/private_redis'
import { statusOf, Visitor } from '#tests/support/visitor'
import { freePort, WebProcess } from '#tests/support/web_process'

let redis: PrivateRedis
let instances: WebProcess[]

const at = (instance: WebProcess, from = '127.0.0.1') =>
  new Visitor({ port: instance.port, from, language: 'ko' })

test.group('Defence: instances together', (group) => {
  group.tap((each) => each.timeout(90_000))
  group.setup(async () => {
    const about = await mainRedis.connection('main').info('server')
    redis = await PrivateRedis.start(await freePort(), about)
    const env = {
      REDIS_HOST: '127.0.0.1',
      REDIS_PORT: String(redis.port),
      REDIS_PASSWORD: '',
      SESSION_DRIVER: 'redis',
      LIMITER_STORE: 'redis',
      KAKAO_CLIENT_ID: 'our-key-at-kakao',
      LOG_LEVEL: 'silent',
      CHAT_MESSAGES_PER_MINUTE: '6',
    }
    instances = [await WebProcess.start(env), await WebProcess.start(env)]
    return async () => {
      await Promise.all(instances.map((instance) => instance.end('SIGKILL')))
      await redis.close()
      await emptyDatabase()
    }
  })

  test('two instances count together', async ({ assert }) => {
    const user = await UserFactory.create()
    const guesses = instances.map((instance) => at(instance, '127.0.0.31'))
    for (let tries = 0; tries < 5; tries++) {
      const answer = await guesses[tries % 2].logIn(user.email, 'not-the-password-1')
      assert.isUndefined(answer.headers['retry-after'])
    }
    for (const visitor of guesses) {
      const refused = await visitor.logIn(user.email, PASSWORD)
      assert.isAbove(Number(refused.headers['retry-after']), 0)
      const { props } = await visitor.visit('/')
      assert.isUndefined(props.user)
    }

    const owner = at(instances[0], '127.0.0.32')
    await owner.logIn(user.email, PASSWORD)
    const listing = await createListing()
    const cookie = owner.cookieHeader()
    const seen: number[] = []
    for (let asked = 0; asked < 12; asked++) {
      const { port } = instances[asked % 2]
      const answer = await fetch(`http://127.0.0.1:${port}/listings/${listing.id}/reservations`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          cookie,
          'accept': 'application/json',
          'content-type': 'application/json',
          'x-xsrf-token': decodeURIComponent(owner.cookie('XSRF-TOKEN')!),
        },
        body: '{}',
      })
      await answer.arrayBuffer()
      seen.push(answer.status)
    }
    assert.deepEqual(seen, [...Array.from({ length: 10 }, () => 422), 429, 429])
  })

  test('what one person says over sockets of two instances is counted together', async ({
    assert,
  }) => {
    const [guest, host] = await UserFactory.createMany(2)
    const listing = await createListing({ hostId: host.id })
    const room = await ChatRoom.openFromListing(guest, listing)
    const sockets: ChatClient[] = []
    for (const instance of instances) {
      const visitor = at(instance, '127.0.0.33')
      await visitor.logIn(guest.email, PASSWORD)
      const socket = await ChatClient.open({ port: instance.port, cookie: cookieOf(visitor) })
      await socket.subscribe(room.ulid)
      sockets.push(socket)
    }
    for (let said = 0; said < 6; said++) await sockets[said % 2].say(room.ulid, `말 ${said}`)
    for (const socket of sockets) {
      socket.send({
        v: 1,
        type: 'send',
        room: room.ulid,
        clientId: `client-${socket === sockets[0] ? 1 : 2}-x`,
        text: '하나 더',
      })
      const refused = await socket.next('error')
      assert.equal(refused.code, 'tooFast')
      assert.isAbove(refused.retryAfterMs!, 0)
      assert.isAtMost(refused.retryAfterMs!, 60_000)
      socket.close()
    }
  })

  test('without Redis people read as signed out, and what counts or costs is closed', async ({
    assert,
  }) => {
    const user = await UserFactory.create()
    const listing = await createListing({ title: '비 오는 날 텐트' })
    const [instance] = instances
    const visitor = at(instance, '127.0.0.34')
    await visitor.logIn(user.email, PASSWORD)
    const before = await visitor.visit('/')
    assert.equal(before.props.user.nickname, user.nickname)
    assert.isFalse(before.props.isDegraded)

    const offToKakao = () => statusOf(at(instance, '127.0.0.35').visit('/auth/kakao'))
    assert.equal(await offToKakao(), 302)

    await redis.kill()
    try {
      assert.equal(await offToKakao(), 503)
      for (const path of [
        '/',
        '/listings',
        `/listings/${listing.id}`,
        '/search?q=텐트',
        '/terms',
      ]) {
        const { props, status } = await visitor.visit(encodeURI(path))
        assert.equal(status, 200, path)
        assert.isTrue(props.isDegraded, path)
        assert.isUndefined(props.user, path)
      }
      const own = await visitor.visit('/settings/profile')
      assert.equal(own.location, '/login')
      const closed: [string, Record<string, unknown>][] = [
        ['/login', { email: user.email, password: PASSWORD }],
        ['/sign-up', { email: 'newcomer@example.test' }],
        ['/password-reset', { email: user.email }],
        [`/listings/${listing.id}/reservations`, {}],
        ['/hosting/listing-drafts', {}],
      ]
      const closedStatuses = []
      for (const [path, fields] of closed) {
        const { status } = await visitor.post(path, fields)
        closedStatuses.push([path, status])
      }
      assert.deepEqual(
        closedStatuses,
        closed.map(([path]) => [path, 503])
      )
      const answer = await visitor.visit(encodeURI('/search/answer?q=텐트'))
      assert.equal(answer.status, 503)
      for (const path of ['/api/v1/reports', '/login']) {
        const url = `http://127.0.0.1:${instance.port}${path}`
        const refused = await fetch(url, { method: 'POST' })
        await refused.arrayBuffer()
        assert.equal(refused.status, 503, path)
        assert.isAbove(Number(refused.headers.get('retry-after')), 0, path)
      }
      for (const path of ['/api/v1/listings', '/api/v1/search?q=tent', '/health/live']) {
        const read = await fetch(`http://127.0.0.1:${instance.port}${path}`)
        await read.arrayBuffer()
        assert.equal(read.status, 200, path)
      }
      const head = await fetch(`http://127.0.0.1:${instance.port}/api/v1/listings`, {
        method: 'HEAD',
      })
      assert.equal(head.status, 200)
    } finally {
      await redis.start()
    }
    let user2
    for (let tries = 0; tries < 60 && !user2; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      const back = await visitor.visit('/')
      user2 = back.props.user
    }
    assert.equal(user2?.nickname, user.nickname)
  })

  test('who stands behind no proxy cannot say that they do', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = at(instances[0], '127.0.0.35')
    await visitor.logIn(user.email, PASSWORD)
    const answer = await fetch(`http://127.0.0.1:${instances[0].port}/settings/sessions`, {
      headers: {
        'cookie': visitor.cookieHeader(),
        'accept': 'text/html',
        'x-inertia': 'true',
        'x-inertia-version': 'test',
        'x-forwarded-for': '203.0.113.7',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'evil.example',
      },
    })
    const body = await answer.text()
    assert.equal(answer.status, 200)
    assert.include(body, '127.0.0.35')
    assert.notInclude(body, '203.0.113.7')
    assert.notInclude(body, 'evil.example')
  })

  test('behind https the session belongs to this host alone, and stays on TLS', async ({
    assert,
  }) => {
    const web = new WebProcess(await freePort(), {
      LOG_LEVEL: 'silent',
      SESSION_DRIVER: 'memory',
      LIMITER_STORE: 'memory',
    })
    await web.start({ APP_URL: 'https://chwimeet.example' })
    try {
      const answer = await fetch(`http://127.0.0.1:${web.port}/csrf-token`)
      const cookies = answer.headers.getSetCookie()
      const session = cookies.find((cookie) => cookie.startsWith('__Host-chwimeet_session='))
      assert.isDefined(session)
      assert.match(session!, /;\s*Secure/i)
      assert.match(session!, /;\s*HttpOnly/i)
      assert.match(session!, /;\s*Path=\/(;|$)/i)
      assert.notMatch(session!, /;\s*Domain=/i)
      for (const cookie of cookies) assert.match(cookie, /;\s*Secure/i)
      for (const path of ['/terms', '/favicon.svg', '/api/v1/nowhere']) {
        const { headers } = await fetch(`http://127.0.0.1:${web.port}${path}`)
        const said = headers.get('strict-transport-security') ?? ''
        assert.isAtLeast(Number(/max-age=(\d+)/.exec(said)?.[1]), 31_536_000, path)
        assert.include(said, 'includeSubDomains', path)
      }
    } finally {
      await web.end('SIGKILL')
    }
  })
})

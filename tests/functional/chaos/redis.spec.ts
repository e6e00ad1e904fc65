import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from '@japa/runner'
import mainRedis from '@adonisjs/redis/services/main'
import { PASSWORD } from '#database/factories/user_factory'
import { emptyDatabase } from '#tests/support/empty_database'
import { PrivateRedis } from '#tests/support/private_redis'
import { Visitor } from '#tests/support/visitor'
import { freePort, WebProcess } from '#tests/support/web_process'
import { assertDecent, assertWhole, html, json, Load, openShop, until } from './support.js'

test.group('Redis is flushed and killed under load', (group) => {
  let redis: PrivateRedis
  let web: WebProcess
  let shop: Awaited<ReturnType<typeof openShop>>

  group.setup(async () => {
    await emptyDatabase()
    shop = await openShop()
    const about = await mainRedis.connection('main').info('server')
    redis = await PrivateRedis.start(await freePort(), about)
    web = await WebProcess.start({
      REDIS_HOST: '127.0.0.1',
      REDIS_PORT: String(redis.port),
      REDIS_PASSWORD: '',
      SESSION_DRIVER: 'redis',
      LIMITER_STORE: 'redis',
      QUEUE: 'in-process',
      LOG_LEVEL: 'error',
    })
    return async () => {
      await web.end('SIGKILL')
      await redis.close()
      await emptyDatabase()
    }
  })

  test('pages go on, people sign in again, and nothing needs a restart', async ({
    assert,
    cleanup,
  }) => {
    const person = new Visitor({ port: web.port, language: 'ko' })
    const isIn = async () => {
      const { status } = await person.visit('/favourites')
      return status === 200
    }
    await person.logIn(shop.email, PASSWORD)
    assert.isTrue(await isIn())

    const load = new Load(
      web.port,
      [
        { path: '/listings', init: html },
        { path: `/listings/${shop.listingId}`, init: html },
        { path: '/api/v1/listings', init: json },
      ],
      cleanup
    )
    const more = (count: number) => {
      const seen = load.heard.length
      return until(async () => load.heard.length > seen + count)
    }
    await more(6)

    await flush(redis.port)
    assert.isFalse(await isIn(), 'a session that was flushed is nobody’s')
    await person.logIn(shop.email, PASSWORD)
    assert.isTrue(await isIn())

    await redis.kill()
    const meanwhile = await load.during(() => more(12))
    const page = await person.visit('/listings')
    assert.equal(page.status, 200)
    assert.isTrue(page.props.isDegraded, 'the banner says so')
    assert.isUndefined(page.props.user, 'people are served as signed out')
    const stranger = new Visitor({ port: web.port, language: 'ko' })
    const entry = await stranger.logIn(shop.email, PASSWORD)
    assert.equal(entry.status, 503, 'sign-in is closed')

    await redis.start()
    assert.isBelow(await until(isIn), 10_000, 'the session that Redis remembers')
    const after = await load.during(() => more(12))
    await load.end()

    assert.isEmpty(load.lost)
    assert.deepEqual([...new Set(meanwhile.map(({ status }) => status))], [200])
    assert.deepEqual([...new Set(after.map(({ status }) => status))], [200])
    assertDecent(assert, load.heard)
    await assertWhole(assert)
  }).timeout(120_000)
})

async function flush(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  socket.write('FLUSHALL\r\n')
  await once(socket, 'data')
  socket.destroy()
}

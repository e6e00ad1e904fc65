import { test } from '@japa/runner'
import redis from '@adonisjs/redis/services/main'
import { UserFactory } from '#database/factories/user_factory'
import { emptyDatabase } from '#tests/support/empty_database'
import { PrivateRedis } from '#tests/support/private_redis'
import { freePort, WebProcess } from '#tests/support/web_process'
import { Program, tokenOf, statusOf, headerOf } from './support.js'

test.group('API: several instances, and Redis away', (group) => {
  group.each.teardown(emptyDatabase)

  test('instances count together; without Redis reading goes on and changing waits', async ({
    assert,
    cleanup,
  }) => {
    const own = await PrivateRedis.start(await freePort(), await redis.info('server'))
    cleanup(() => own.close())
    const env = {
      SESSION_DRIVER: 'redis',
      LIMITER_STORE: 'redis',
      REDIS_HOST: '127.0.0.1',
      REDIS_PORT: String(own.port),
      REDIS_PASSWORD: '',
      CORS_ORIGINS: 'https://partner.example',
    }
    const [one, other] = await Promise.all([WebProcess.start(env), WebProcess.start(env)])
    cleanup(async () => {
      await Promise.all([one.end(), other.end()])
    })
    const user = await UserFactory.create()
    const secret = await tokenOf(user)
    const [here, there] = [new Program(secret, one.port), new Program(secret, other.port)]
    const left = async (program: Program) =>
      Number(await headerOf(program.get('/profile'), 'ratelimit-remaining'))
    assert.deepEqual([await left(here), await left(there), await left(here)], [299, 298, 297])

    const partner = await here.get('/profile', { origin: 'https://partner.example' })
    assert.equal(partner.headers.get('access-control-allow-origin'), 'https://partner.example')
    assert.isNull(partner.headers.get('access-control-allow-credentials'))
    assert.include(partner.headers.get('access-control-expose-headers')!, 'ratelimit-remaining')
    const stranger = await here.get('/profile', { origin: 'https://elsewhere.example' })
    assert.isNull(stranger.headers.get('access-control-allow-origin'))
    const asked = await here.send('OPTIONS', '/profile', {
      headers: {
        'origin': 'https://partner.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,if-match,idempotency-key',
      },
    })
    assert.equal(asked.status, 204)
    assert.include(asked.headers.get('access-control-allow-methods')!, 'PUT')

    await own.kill()
    const read = await here.get('/profile')
    assert.equal(read.status, 200)
    assert.isNull(read.headers.get('ratelimit-remaining'))
    assert.equal(await statusOf(new Program(null, one.port).get('/listings')), 200)
    const address = {
      label: '집',
      recipient: '김이웃',
      phone: '010-1234-5678',
      postcode: '04524',
      line1: '서울시 중구 세종대로 110',
      line2: null,
    }
    const change = await here.post('/addresses', address)
    assert.equal(change.status, 503)
    assert.equal(change.body.type, '/problems/unavailable')
    assert.lengthOf(await user.related('addresses').query(), 0)
  }).timeout(60_000)
})

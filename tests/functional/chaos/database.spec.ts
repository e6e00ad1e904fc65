import { test } from '@japa/runner'
import { PASSWORD } from '#database/factories/user_factory'
import { emptyDatabase } from '#tests/support/empty_database'
import { PrivateMariadb } from '#tests/support/private_mariadb'
import { Visitor } from '#tests/support/visitor'
import { WebProcess } from '#tests/support/web_process'
import { assertDecent, assertWhole, hear, html, json, Load, openShop, until } from './support.js'

test.group('MariaDB is restarted under load', (group) => {
  let mariadb: PrivateMariadb
  let web: WebProcess
  let email: string
  let listingId: number

  group.setup(async () => {
    await emptyDatabase()
    const shop = await openShop()
    email = shop.email
    listingId = shop.listingId
    mariadb = await PrivateMariadb.start()
    web = await WebProcess.start({
      ...mariadb.env,
      SESSION_DRIVER: 'redis',
      QUEUE: 'in-process',
      LOG_LEVEL: 'error',
    })
    return async () => {
      await web.end('SIGKILL')
      await mariadb.close()
      await emptyDatabase()
    }
  })

  test('people are told to come again, and are served again without a restart', async ({
    assert,
    cleanup,
  }) => {
    const visitor = new Visitor({ port: web.port, language: 'ko' })
    await visitor.logIn(email, PASSWORD)
    const act = (method: 'put' | 'delete') =>
      visitor[method](`/listings/${listingId}/favourite`).then(({ status }) => status)
    assert.isBelow(await act('put'), 400)

    const load = new Load(
      web.port,
      [
        { path: '/listings', init: html },
        { path: `/listings/${listingId}`, init: html },
        { path: '/api/v1/listings', init: json },
      ],
      cleanup
    )
    const before = await load.during(() => until(async () => load.heard.length > 12))
    assert.deepEqual(new Set(before.map(({ status }) => status)), new Set([200]))

    await mariadb.kill()
    const page = await hear(web.port, '/listings?sort=fee', html)
    assert.equal(page.status, 503)
    assert.equal(page.headers.get('retry-after'), '5')
    assert.include(page.body, '잠시 쉬어 가는 중이에요')
    const [, id] = /문의하실 때 알려 주세요: ([\w-]+)/.exec(page.body) ?? []
    assert.isDefined(id, 'the page names its request')
    assert.isBelow(page.ms, 3_000, 'nobody waits for a server that is gone')

    const program = await hear(web.port, '/api/v1/listings?limit=3', json)
    assert.equal(program.status, 503)
    assert.equal(program.headers.get('content-type'), 'application/problem+json')
    assert.equal(program.headers.get('retry-after'), '5')
    assert.equal(JSON.parse(program.body).type, '/problems/unavailable')

    assert.equal(await act('delete'), 503)
    const live = await hear(web.port, '/health/live')
    assert.equal(live.status, 200)
    const ready = await hear(web.port, '/health/ready')
    assert.equal(ready.status, 503)

    await mariadb.start()
    const recovered = await until(async () => {
      const { status } = await hear(web.port, '/listings?sort=fee', html)
      return status === 200
    })
    assert.isBelow(recovered, 5_000)
    assert.isBelow(await act('delete'), 400, 'the same session acts again')
    const after = await load.during(() => {
      const seen = load.heard.length
      return until(async () => load.heard.length > seen + 12)
    })
    await load.end()

    assert.deepEqual(new Set(after.slice(4).map(({ status }) => status)), new Set([200]))
    assert.isEmpty(load.lost)
    const statuses = new Set(load.heard.map(({ status }) => status))
    assert.deepEqual(statuses, new Set([200, 503]))
    assertDecent(assert, [...load.heard, page, program])
    await assertWhole(assert, mariadb.env)
  }).timeout(90_000)
})

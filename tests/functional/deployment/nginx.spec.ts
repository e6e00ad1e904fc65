import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { Host } from '#tests/functional/deployment/host'

const TOKEN = 'f4b1c9Zq-'.repeat(5)

let host: Host

/** nginx alone, which sends people to nobody. */
test.group('nginx before the application', (group) => {
  group.tap((each) => each.timeout(60_000))
  group.setup(async () => {
    host = await Host.open()
    const prepared = await host.run(['prepare'])
    if (prepared.code !== 0) throw new Error(prepared.said)
    await host.startNginx()
    return () => host.close()
  })

  test('Prometheus has a list to watch before anybody runs', ({ assert }) => {
    for (const kind of ['web', 'worker']) {
      const list = readFileSync(host.at(`run/targets/${kind}.json`), 'utf8')
      assert.deepEqual(JSON.parse(list), [{ targets: [] }])
    }
  })

  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${host.port}${path}`, { headers })
  const lines = () => readFileSync(host.at('tmp/access.log'), 'utf8').split('\n').slice(0, -1)

  /** What is logged of one request, which is after its answer. */
  async function logged(...request: Parameters<typeof ask>) {
    const before = lines().length
    await ask(...request)
    for (let look = 0; lines().length === before && look < 200; look++) await sleep(10)
    return JSON.parse(lines()[before]) as { path: string; request_id: string; status: number }
  }

  test('nothing that opens something stands in a log: {0}')
    .with([
      ['/password-reset/SECRET', '/password-reset/…'],
      ['/Password-Reset//SECRET', '/Password-Reset/…'],
      ['/password-reset/%53ECRET?token=SECRET', '/password-reset/…'],
      ['/unsubscribe/SECRET', '/unsubscribe/…'],
      ['/calendars/cwc_SECRET.ics', '/calendars/…'],
      ['/storage/uploads/SECRET', '/storage/uploads/…'],
      ['/api/v1/storage/uploads/SECRET', '/api/v1/storage/uploads/…'],
      [`/somewhere/else/${TOKEN}SECRET`, '/somewhere/…'],
      [`/${TOKEN}SECRET`, '/…'],
      ['/users/SECRET@example.com', '/users/…'],
      ['/cwm_SECRET', '/…'],
      ['/password-reset', '/password-reset'],
      [
        '/photos/01ARZ3NDEKTSV4RRFFQ69G5FAV-640.webp',
        '/photos/01ARZ3NDEKTSV4RRFFQ69G5FAV-640.webp',
      ],
      ['/', '/'],
    ] as const)
    .run(async ({ assert }, [path, said]) => {
      const line = await logged(path)
      assert.deepInclude(line, { path: said, status: 502 })
      assert.notInclude(lines().join(), 'SECRET')
    })

  test('what goes wrong behind a door is no line of the log of errors', async ({ assert }) => {
    await logged('/unsubscribe/SECRET')
    await logged('/api/v1/storage/uploads/SECRET')
    await logged('/listings/17')
    const errors = readFileSync(host.at('tmp/nginx.log'), 'utf8')
    assert.include(errors, 'GET /listings/17')
    assert.notMatch(errors, /(unsubscribe|uploads|password-reset|calendars)\//)
  })

  test('a request is named as the application would have it: {0}')
    .with([
      ['4f9c2b7e-named-by-me', true],
      ['named.by.me', false],
      ['named_by_me', false],
      ['-begins-with-one', false],
      ['a'.repeat(40), true],
      ['a'.repeat(41), false],
    ] as const)
    .run(async ({ assert }, [name, isTaken]) => {
      const { request_id: named } = await logged('/', { 'x-request-id': name })
      if (isTaken) assert.equal(named, name)
      else assert.match(named, /^[0-9a-f]{32}$/)
    })

  test('what is for those who look after the processes is nowhere: {$self}')
    .with([
      '/health/ready',
      '/health/ready/',
      '/health//ready/',
      '/health/%72eady',
      '/metrics',
      '/metrics/',
    ])
    .run(async ({ assert }, path) => {
      const { status } = await ask(path)
      assert.equal(status, 404)
    })
})

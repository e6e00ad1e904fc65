import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { ace } from './support.js'

test.group('Commands without a database', (group) => {
  group.tap((each) => each.timeout(60_000))

  test('say so in a sentence and fail, whether nobody answers or somebody is silent', async ({
    assert,
    cleanup,
  }) => {
    const silent = createServer()
    await once(silent.listen(0, '127.0.0.1'), 'listening')
    cleanup(() => void silent.close())
    const { port } = silent.address() as AddressInfo
    const answers = await Promise.all([
      ace('outbox:list', { DB_PORT: '1' }),
      ace('watch:invariants', { DB_PORT: String(port) }),
    ])
    for (const [at, { code, said }] of answers.entries()) {
      assert.equal(code, 1, said)
      assert.match(said, /The database \S+ at \S+ cannot be used: (ECONNREFUSED|ETIMEDOUT)/)
      assert.notMatch(said, /^ +(at|⁃) /m, `no trace (${at})`)
      assert.lengthOf(said.trim().split('\n'), 1)
    }
  })
})

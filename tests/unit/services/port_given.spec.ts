import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'

const MODULE = new URL('../../../bin/support/port_given.mjs', import.meta.url)

interface Given {
  portGiven: (
    env: { PORT: string },
    command: string,
    options?: { patience?: number }
  ) => Promise<number>
}

async function taken() {
  const server = createServer()
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { port, leave: () => void server.close() }
}

test.group('The port of a door', () => {
  test('is waited for while who had it lets it go, and refused while they do not', async ({
    assert,
    cleanup,
  }) => {
    const { portGiven } = (await import(MODULE.href)) as Given
    const { port, leave } = await taken()
    cleanup(leave)
    const env = { PORT: String(port) }
    await assert.rejects(() => portGiven(env, 'npm run demo'), /is in use/)
    const waited = portGiven(env, 'npm run demo', { patience: 5000 })
    leave()
    assert.equal(await waited, port)
  })
})

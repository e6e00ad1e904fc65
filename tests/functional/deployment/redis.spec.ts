import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import redis from '@adonisjs/redis/services/main'
import { Redis } from 'ioredis'
import { ROOT } from '#tests/functional/deployment/host'
import { commandOf, isOpen } from '#tests/support/private_redis'
import { freePort } from '#tests/support/web_process'

const PASSWORD = 'one with "quotes", $HOME and a \\'

test.group("Compose's Redis", () => {
  test('asks for its password, which no command line shows', async ({ assert, cleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'chwimeet-valkey-'))
    const server = commandOf(await redis.info('server'))
    writeFileSync(join(folder, 'valkey-server'), `#!/bin/sh\nexec ${server.join(' ')} "$@"\n`, {
      mode: 0o700,
    })
    const port = await freePort()
    const child = spawn(
      'sh',
      [join(ROOT, 'deploy/redis/start.sh'), '--port', String(port), '--dir', folder],
      {
        env: { PATH: `${folder}:${process.env.PATH}`, REDISCLI_AUTH: PASSWORD },
        stdio: 'ignore',
      }
    )
    const client = new Redis({
      port,
      password: PASSWORD,
      lazyConnect: true,
      maxRetriesPerRequest: 0,
    })
    cleanup(async () => {
      client.disconnect()
      child.kill('SIGKILL')
      await once(child, 'exit')
      rmSync(folder, { recursive: true })
    })
    while (!(await isOpen(port)) && child.exitCode === null) await sleep(20)

    await client.connect()
    assert.deepEqual(await client.config('GET', 'maxmemory-policy'), [
      'maxmemory-policy',
      'noeviction',
    ])
    assert.deepEqual(await client.config('GET', 'appendonly'), ['appendonly', 'yes'])
    const stranger = new Redis({ port, lazyConnect: true, enableReadyCheck: false })
    stranger.on('error', () => {})
    await assert.rejects(() => stranger.get('anything'), /NOAUTH/)
    stranger.disconnect()
    const shown = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')
    assert.match(shown, /(redis|valkey)-server/)
    assert.notInclude(shown, 'quotes')
  }).timeout(20_000)
})

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { freePort } from '#tests/support/web_process'

const SCRIPT = new URL('../../../deploy/bluegreen.mjs', import.meta.url)
const { end, isAlive, markOf } = (await import(new URL('bluegreen/pids.mjs', SCRIPT).href)) as {
  end(mark: string, patience: number): Promise<boolean>
  isAlive(mark: string): boolean
  markOf(pid: number): string
}

/** A process that notes what it was told, and lives or ends as processes of the shop do. */
const NOTE = `require('node:fs').appendFileSync('told', JSON.stringify({ kind: process.argv[1],
  HOST: process.env.HOST, PORT: process.env.PORT, METRICS_PORT: process.env.METRICS_PORT }) + '\\n');`
const WEB = `${NOTE} require('node:http').createServer((request, response) =>
  response.end('{"isReady":true,"open":0}')).listen(process.env.PORT, '127.0.0.1');
  process.on('SIGUSR2', () => {}); process.on('SIGTERM', () => process.exit(0))`
const STAYS = `${NOTE} setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0))`
const WORKS = `${STAYS}; const server = require('node:http').createServer();
  const listen = () => server.listen(process.env.METRICS_PORT, '127.0.0.1');
  server.on('error', () => setTimeout(listen, 50)); listen()`
const node = (code: string, kind: string) => [process.execPath, '-e', code, kind]

interface Settings {
  colours: Record<'blue' | 'green', { port: number; metrics: number }[]>
  companions: Record<string, { metrics: number }>
}

interface State {
  colours: Record<string, { release: string; pids: string[] } | null>
  companions: Record<string, { release: string; pid: string }>
}

test.group('Blue and green over plain processes', (group) => {
  let folder: string
  let settings: Settings & Record<string, unknown>
  group.tap((each) => each.timeout(30_000))
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chwimeet-plain-'))
    for (const release of ['one', 'two'])
      await mkdir(join(folder, release, 'public/assets'), { recursive: true })
    await writeFile(join(folder, 'environment'), 'METRICS_PORT=9999\nPORT=9998\n')
    const web = async (metrics: number) => [{ port: await freePort(), metrics }]
    settings = {
      driver: 'processes',
      environment: ['environment'],
      state: 'state.json',
      upstream: 'upstream.conf',
      logs: 'log',
      targets: 'targets',
      nginx: ['true'],
      colours: { blue: await web(9471), green: await web(9481) },
      companions: { worker: { metrics: await freePort() } },
      commands: {
        web: node(WEB, 'web'),
        worker: node(WORKS, 'worker'),
        migrate: node(NOTE, 'migrate'),
        pending: node(`${NOTE} console.log('[{"name":"one","contracts":false}]')`, 'pending'),
      },
      quietMs: 200,
      readySeconds: 20,
      settleSeconds: 0.3,
    }
    await write()
    return async () => {
      for (const mark of await marks()) await end(mark, 2_000)
      await rm(folder, { recursive: true, force: true })
    }
  })

  const write = () => writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
  const read = (path: string) => readFile(join(folder, path), 'utf8')
  const state = async () => JSON.parse(await read('state.json')) as State
  const targets = async (kind: string) => {
    const [asked] = JSON.parse(await read(`targets/${kind}.json`)) as { targets: string[] }[]
    return asked.targets
  }
  async function marks(): Promise<string[]> {
    const { colours, companions } = await state()
    const web = Object.values(colours).flatMap((each) => each?.pids ?? [])
    return [...web, ...Object.values(companions).map(({ pid }) => pid)]
  }
  /** What the processes of a release were told, once all of them have noted it. */
  async function told(release: string) {
    for (let look = 0; look < 200; look++) {
      const text = await read(`${release}/told`)
      const lines = text.trim().split('\n')
      if (lines.length === 4) return lines.map((line) => JSON.parse(line) as Record<string, string>)
      await sleep(50)
    }
    throw new Error(await read(`${release}/told`))
  }
  function run(words: string[], env: NodeJS.ProcessEnv = process.env) {
    const args = [SCRIPT.pathname, ...words, '--config', join(folder, 'settings.json')]
    return new Promise<{ code: unknown; said: string }>((resolve) =>
      execFile(process.execPath, args, { cwd: folder, env }, (error, out, complaint) =>
        resolve({ code: error?.code ?? 0, said: out + complaint })
      )
    )
  }

  test('a release is not tried on a Node that cannot read it', async ({ assert }) => {
    await run(['deploy', 'one'])
    settings.commands = { ...(settings.commands as object), pending: ['node', '-e', ''] }
    await write()
    await writeFile(join(folder, 'node'), '#!/bin/sh\necho v20.20.2\n', { mode: 0o700 })
    const { code, said } = await run(['deploy', 'two'], { PATH: `${folder}:${process.env.PATH}` })
    assert.equal(code, 1)
    assert.match(said, /^✗ node on the PATH is v20\.20\.2: the shop needs 24\.$/m)
    const { colours } = await state()
    assert.equal(colours.blue?.release, join(folder, 'one'))
  })

  test('each has a port of its own for metrics, and Prometheus hears who runs', async ({
    assert,
  }) => {
    const first = await run(['deploy', 'one'])
    assert.equal(first.code, 0, first.said)
    const [blue] = settings.colours.blue
    const of = (kind: string, port: number, METRICS_PORT: string) => ({
      kind,
      HOST: '127.0.0.1',
      PORT: String(port),
      METRICS_PORT,
    })
    assert.deepEqual(await told('one'), [
      of('pending', blue.port, ''),
      of('migrate', blue.port, ''),
      of('web', blue.port, '9471'),
      of('worker', blue.port, String(settings.companions.worker.metrics)),
    ])
    assert.deepEqual(await targets('web'), ['127.0.0.1:9471'])
    assert.deepEqual(await targets('worker'), [`127.0.0.1:${settings.companions.worker.metrics}`])

    const second = await run(['deploy', './two'])
    assert.equal(second.code, 0, second.said)
    const [green] = settings.colours.green
    assert.deepInclude(await told('two'), of('web', green.port, '9481'))
    assert.deepEqual(await targets('web'), ['127.0.0.1:9481'])
    const { colours, companions } = await state()
    assert.equal(colours.green?.release, join(folder, 'two'))
    assert.equal(companions.worker.release, join(folder, 'two'))
    assert.match(await read('state.json'), new RegExp(`"previous": "${folder}/one"`))
  })

  test('a companion that ends at once ends the deployment, with its last words', async ({
    assert,
  }) => {
    const first = await run(['deploy', 'one'])
    assert.equal(first.code, 0, first.said)
    const before = await state()
    settings.settleSeconds = 10
    settings.commands = {
      ...(settings.commands as object),
      worker: node(`console.error('APP_KEY is missing'); process.exit(1)`, 'worker'),
    }
    await write()
    const { code, said } = await run(['deploy', 'two'])
    assert.equal(code, 1)
    assert.match(said, /worker ended by itself[^]*APP_KEY is missing[^]*blue serves as before/)
    const after = await state()
    assert.deepEqual(after.companions, before.companions)
    assert.isTrue(isAlive(after.companions.worker.pid), 'the old one never ended')
  })

  test('a companion that never comes to its work ends the deployment', async ({ assert }) => {
    await run(['deploy', 'one'])
    settings.readySeconds = 3
    settings.commands = { ...(settings.commands as object), worker: node(STAYS, 'worker') }
    await write()
    const { code, said } = await run(['deploy', 'two'])
    assert.equal(code, 1)
    assert.match(said, /worker serves no metrics after 3 s[^]*blue serves as before/)
    const { companions } = await state()
    assert.equal(companions.worker.release, join(folder, 'one'))
    const status = await run(['status'])
    assert.match(status.said, /\nworker {2}runs {2}.*one\n/)
  })

  test('who was on the way out when the script was killed is ended by the next', async ({
    assert,
    cleanup,
  }) => {
    const first = await run(['deploy', 'one'])
    assert.equal(first.code, 0, first.said)
    const old = spawn('sleep', ['60'])
    cleanup(() => void old.kill('SIGKILL'))
    await once(old, 'spawn')
    const mark = markOf(old.pid!)
    const kept = JSON.parse(await read('state.json'))
    kept.companions.worker.left = [mark]
    await writeFile(join(folder, 'state.json'), JSON.stringify(kept))
    assert.isTrue(isAlive(mark))
    const second = await run(['deploy', 'two'])
    assert.equal(second.code, 0, second.said)
    assert.isFalse(isAlive(mark))
    assert.notInclude(await read('state.json'), 'left')
  })

  test('nothing starts where somebody else listens', async ({ assert, cleanup }) => {
    const stranger = createServer((_, response) => response.end('{"isReady":true}'))
    const [{ port }] = settings.colours.blue
    stranger.listen(port, '127.0.0.1')
    await once(stranger, 'listening')
    cleanup(() => void stranger.close())
    const { code, said } = await run(['deploy', 'one'])
    assert.equal(code, 1)
    assert.include(said, `Something listens at 127.0.0.1:${port}.`)
    assert.notMatch(said, /serves one/)
  })
})

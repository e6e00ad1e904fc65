import { execFile, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'

const SCRIPT = new URL('../../../deploy/bluegreen.mjs', import.meta.url).pathname

/** Says what docker compose would be told, and answers as it would; `refuses` is what it fails at. */
const DOCKER = `
import { appendFileSync, readFileSync } from 'node:fs'
const words = process.argv.slice(2)
const { BLUE_RELEASE = '', GREEN_RELEASE = '', RELEASE = '' } = process.env
const free = Object.keys(process.env).filter((name) => /_ADDRESS$/.test(name) && process.env[name] === '')
const line = [...words, ...free].join(' ')
appendFileSync(process.env.DOCKER_LOG, line + '  [' + [BLUE_RELEASE, GREEN_RELEASE, RELEASE].join(',') + ']\\n')
if (process.env.DOCKER_REFUSES && line.includes(process.env.DOCKER_REFUSES)) {
  console.error('refused')
  process.exit(1)
}
if (line.startsWith('ps -q') && !line.endsWith(process.env.DOCKER_GONE)) console.log('abc\\nabd')
if (line.includes('migrations:pending'))
  console.log(['Container x', process.env.DOCKER_PENDING ?? '[]', '{"level":30,"msg":"later"}'].join('\\n'))
if (line.includes('healthcheck.mjs'))
  console.log(JSON.stringify({ isReady: !process.env.DOCKER_UNREADY, open: 0 }))
`

type Heard = (line: string, child: ChildProcess) => void

test.group('Blue and green over docker compose', (group) => {
  let folder: string
  group.tap((each) => each.timeout(30_000))
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chwimeet-compose-'))
    await writeFile(join(folder, 'docker.mjs'), DOCKER)
    const settings = {
      driver: 'compose',
      state: 'state.json',
      upstream: 'upstream.conf',
      quietMs: 50,
      settleSeconds: 0,
      compose: [process.execPath, join(folder, 'docker.mjs')],
    }
    await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
    await writeFile(
      join(folder, 'several.json'),
      JSON.stringify({ ...settings, colours: { blue: { count: 2 } } })
    )
    return () => rm(folder, { recursive: true, force: true })
  })

  function run(words: string[], env: Record<string, string> = {}, heard?: Heard) {
    const settings = words.includes('--config') ? [] : ['--config', join(folder, 'settings.json')]
    const args = [SCRIPT, ...words, ...settings]
    const DOCKER_LOG = join(folder, 'docker.log')
    return new Promise<{ code: unknown; said: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        args,
        { env: { ...process.env, DOCKER_LOG, ...env } },
        (error, out, complaint) =>
          resolve({ code: error ? (error.code ?? error.signal) : 0, said: out + complaint })
      )
      child.stdout!.on('data', (line: string) => heard?.(line, child))
    })
  }
  const logged = () => readFile(join(folder, 'docker.log'), 'utf8')
  const upstream = () => readFile(join(folder, 'upstream.conf'), 'utf8')
  const stateOf = async () => JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'))

  test('the other colour starts, nginx goes over, and only then the old one leaves', async ({
    assert,
  }) => {
    const first = await run(['deploy', '1.0.0'])
    assert.equal(first.code, 0, first.said)
    assert.match(await upstream(), /colour: blue[^]*server app-blue:3333/)

    await rm(join(folder, 'docker.log'))
    const second = await run(['deploy', '1.1.0'])
    assert.equal(second.code, 0, second.said)
    const told = await logged()
    const order = [
      'run --rm --no-deps -T task node ace.js migrations:pending  [1.0.0,,1.1.0]',
      'run --rm --no-deps -T publish  [1.0.0,,1.1.0]',
      'up -d --no-deps --force-recreate --scale app-green=1 app-green  [1.0.0,1.1.0,]',
      'exec -T --index 1 app-green node healthcheck.mjs --always',
      'nginx -p /srv/ -c /srv/conf/nginx.conf -t',
      'nginx -p /srv/ -c /srv/conf/nginx.conf -s reload',
      'up -d --no-deps worker',
      'up -d --no-deps scheduler',
      'kill -s SIGUSR2 app-blue',
      'stop -t 30 app-blue',
    ]
    const places = order.map((words) => told.indexOf(words))
    assert.notInclude(places, -1, told)
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b)
    )
    const { active, previous, companions } = await stateOf()
    assert.deepEqual([active, previous], ['green', '1.0.0'])
    assert.equal(companions.worker.release, '1.1.0')

    const back = await run(['rollback'])
    assert.equal(back.code, 0, back.said)
    assert.match(await upstream(), /colour: blue/)
    const { colours } = await stateOf()
    assert.equal(colours.blue.release, '1.0.0')
  })

  test('a colour of several containers has no address of its own', async ({ assert }) => {
    const { code, said } = await run(['deploy', '1.0.0', '--config', join(folder, 'several.json')])
    assert.equal(code, 0, said)
    assert.include(await logged(), '--scale app-blue=2 app-blue BLUE_ADDRESS  [1.0.0,,]')
  })

  test('whatever fails is taken back: {0}')
    .with([
      ['-s reload', /nginx/],
      ['up -d --no-deps scheduler', /scheduler/],
      ['up -d --no-deps --force-recreate', /app-green/],
      ['kill -s SIGUSR2', /SIGUSR2/],
    ] as const)
    .run(async ({ assert }, [refused, words]) => {
      await run(['deploy', '1.0.0'])
      const before = { state: await stateOf(), upstream: await upstream() }
      const { code, said } = await run(['deploy', '1.1.0'], { DOCKER_REFUSES: refused })
      assert.equal(code, 1)
      assert.match(said, words)
      assert.match(said, /Taken back: blue serves as before/)
      assert.deepEqual({ state: await stateOf(), upstream: await upstream() }, before)
    })

  test('a companion that does not stay is taken back, and status tells of those that do', async ({
    assert,
  }) => {
    await run(['deploy', '1.0.0'])
    const before = await stateOf()
    const { code, said } = await run(['deploy', '1.1.0'], { DOCKER_GONE: ' worker' })
    assert.equal(code, 1)
    assert.match(said, /worker ended by itself/)
    assert.deepEqual(await stateOf(), before)
    const status = await run(['status'], { DOCKER_GONE: ' worker' })
    assert.match(status.said, /\nworker {2}rests {2}1\.0\.0\nscheduler {2}runs {2}1\.0\.0\n/)
  })

  test('{$self} has what was begun taken back, and the next one may begin')
    .with(['SIGINT', 'SIGTERM'] as const)
    .run(async ({ assert }, signal) => {
      await run(['deploy', '1.0.0'])
      const before = { state: await stateOf(), upstream: await upstream() }
      const { code, said } = await run(
        ['deploy', '1.1.0'],
        { DOCKER_UNREADY: 'yes' },
        (line, child) => void (line.includes('Assets') && child.kill(signal))
      )
      assert.equal(code, 1)
      assert.match(said, new RegExp(`${signal} has ended it.\nTaken back: blue serves as before`))
      assert.deepEqual({ state: await stateOf(), upstream: await upstream() }, before)
      await assert.rejects(() => readFile(join(folder, 'state.json.lock')))
    })

  test('migrations that take something away are refused unless it is said', async ({ assert }) => {
    await run(['deploy', '1.0.0'])
    const DOCKER_PENDING = JSON.stringify([
      { name: 'database/migrations/1_adds', contracts: false },
      { name: 'database/migrations/2_drops', contracts: true },
    ])
    const refused = await run(['deploy', '1.1.0'], { DOCKER_PENDING })
    assert.equal(refused.code, 1)
    assert.match(refused.said, /2_drops[^]*--contracting/)
    assert.notMatch(refused.said, /1_adds/)
    assert.notInclude(await logged(), 'migration:run')
    const allowed = await run(['deploy', '1.1.0', '--contracting'], { DOCKER_PENDING })
    assert.equal(allowed.code, 0, allowed.said)
    assert.include(await logged(), 'node ace.js migration:run --force')
  })
})

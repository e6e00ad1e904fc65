import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { BlockList } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import {
  compose,
  environmentOf,
  explained,
  namedVariables,
  wordsOf,
  type Service,
} from '#tests/functional/deployment/compose'
import { ROOT } from '#tests/functional/deployment/host'
import ScheduledJob from '#models/scheduled_job'
import { emptyDatabase } from '#tests/support/empty_database'
import { runTool } from '#tests/support/tools'
import { freePort } from '#tests/support/web_process'

const OURS = ['app-blue', 'app-green', 'worker', 'scheduler']

const APPS = [...OURS, 'task', 'restore']

const OWNERS = {
  DB_PASSWORD: [...OURS, 'task', 'mariadb'],
  DB_BACKUP_PASSWORD: ['backup', 'mariadb'],
  DB_RESTORE_PASSWORD: ['restore', 'mariadb'],
  REDIS_PASSWORD: [...APPS, 'redis'],
  GRAFANA_PASSWORD: ['grafana'],
}

/** What an operator writes into deploy/.env.app, on the servers of the tests. */
const FILE = {
  ...explained,
  APP_KEY: 'a key for this test alone, long enough',
  AUDIT_KEY: 'another key for this test, and long enough',
  APP_URL: 'https://chwimeet.example',
  MAIL_MAILER: 'smtp',
  MAIL_FROM: 'hello@chwimeet.example',
  SMTP_HOST: 'smtp.chwimeet.example',
  REDIS_DB: process.env.REDIS_DB!,
}

/** And into deploy/.env. */
const GIVEN = {
  DB_USER: process.env.DB_USER!,
  DB_PASSWORD: process.env.DB_PASSWORD ?? '',
  DB_DATABASE: process.env.DB_DATABASE!,
  REDIS_PASSWORD: process.env.REDIS_PASSWORD ?? '',
}

/** Where names of containers lead in this test. */
const HERE = {
  HOST: '127.0.0.1',
  METRICS_HOST: '127.0.0.1',
  DB_HOST: process.env.DB_HOST!,
  DB_PORT: process.env.DB_PORT!,
  REDIS_HOST: process.env.REDIS_HOST!,
  REDIS_PORT: process.env.REDIS_PORT!,
}

test.group('The compose file', (group) => {
  group.tap((each) => each.timeout(120_000))
  group.teardown(() => emptyDatabase())

  test('names no variable that .env.example does not explain', ({ assert }) => {
    const environment = OURS.flatMap((name) =>
      Object.keys(compose.services[name].environment ?? {})
    )
    const known = Object.keys(explained)
    assert.isAbove(environment.length, 10)
    assert.includeMembers(known, [...new Set([...environment, ...namedVariables()])])
  })

  test('opens nothing but nginx, and keeps the servers off the internet', ({ assert }) => {
    const opened = Object.entries(compose.services).filter(([, { ports }]) => ports)
    assert.deepEqual(
      opened.map(([name]) => name),
      ['nginx']
    )
    assert.isTrue(compose.networks.data?.internal)
    for (const name of ['mariadb', 'redis'])
      assert.deepEqual(compose.services[name].networks, ['data'])
  })

  test('has every service come back, say how it is, and write nowhere but where it may', ({
    assert,
  }) => {
    for (const [name, service] of Object.entries(compose.services)) {
      assert.isTrue(service.read_only, name)
      assert.deepEqual(service.cap_drop, ['ALL'], name)
      if (service.profiles?.includes('task')) continue
      assert.equal(service.restart, 'unless-stopped', name)
      const isLookedAt = service.healthcheck?.test ?? service.healthcheck?.disable
      if (!name.startsWith('app-')) assert.exists(isLookedAt, name)
    }
  })

  test('writes no secret down, and shows none in `ps`', ({ assert }) => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const [variable, value] of Object.entries(service.environment ?? {})) {
        if (!/KEY|PASSWORD|SECRET|AUTH/.test(variable) || /RANDOM/.test(variable)) continue
        assert.match(value, /^\$\{[A-Z_]+:\?\}$/, `${name} ${variable}`)
      }
      const shown = [service.command, service.entrypoint, service.healthcheck?.test]
      assert.notMatch(JSON.stringify(shown), /PASSWORD|AUTH/, name)
    }
  })

  test('is understood by docker compose, which gives no service a secret of another', async ({
    assert,
    cleanup,
  }) => {
    const services = await understood(cleanup)
    assert.sameMembers(Object.keys(services), Object.keys(compose.services))
    for (const [secret, owners] of Object.entries({ ...OWNERS, APP_KEY: APPS })) {
      const found = Object.entries(services).filter(([, service]) =>
        JSON.stringify(service).includes(`the ${secret}`)
      )
      assert.sameMembers(
        found.map(([name]) => name),
        owners,
        secret
      )
    }
  })

  test('gives each colour an address that nobody else is given, unless it has several containers', async ({
    assert,
    cleanup,
  }) => {
    const [{ subnet, ip_range: others, gateway }] = compose.networks.edge!.ipam!.config
    assert.equal(compose.services['app-blue'].environment!.TRUST_PROXY, subnet)
    const services = await understood(cleanup, { GREEN_ADDRESS: '' })
    const { ipv4_address: blue = '' } = services['app-blue'].networks.edge ?? {}
    const { ipv4_address: green = '' } = services['app-green'].networks.edge ?? {}
    assert.notInclude([gateway, explained.GREEN_ADDRESS], blue)
    assert.equal(blue, explained.BLUE_ADDRESS)
    assert.isTrue(isIn(subnet, blue))
    assert.isFalse(isIn(others, blue))
    assert.equal(green, '')
    assert.isTrue(isIn(subnet, explained.GREEN_ADDRESS!))
    assert.isFalse(isIn(others, explained.GREEN_ADDRESS!))
  })

  test('starts web, worker and scheduler by these words and variables', async ({ assert }) => {
    const port = await freePort()
    const web = new Plain(compose.services['app-green'], { PORT: String(port) })
    const worker = new Plain(compose.services.worker)
    const scheduler = new Plain(compose.services.scheduler)
    try {
      const health = await web.until(async () => {
        const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
        return answer?.ok ? answer.text() : null
      })
      assert.match(health, /"isReady":true/)
      assert.equal(await web.end(), 0)
      await worker.until(async () => /Carrying out effects/.exec(worker.said)?.[0] ?? null)
      assert.equal(await worker.end(), 0)
      await scheduler.until(() => ScheduledJob.first())
      assert.equal(await scheduler.end(), 0)
    } finally {
      for (const each of [web, worker, scheduler]) each.kill()
    }
  })
})

interface Understood {
  networks: Record<string, { ipv4_address?: string } | null>
}

/** Every service as docker compose reads the file, with all secrets given and `more` in its own environment. */
async function understood(cleanup: (undo: () => void) => void, more: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'chwimeet-compose-'))
  cleanup(() => rmSync(folder, { recursive: true }))
  const secrets = Object.keys(OWNERS)
  const given = { DB_DATABASE: 'chwimeet', DB_USER: 'shop', BACKUPS: '/srv/backups' }
  const lines = [...secrets.map((name) => [name, `the ${name}`]), ...Object.entries(given)]
  writeFileSync(join(folder, '.env'), lines.map((line) => line.join('=')).join('\n'))
  writeFileSync(join(folder, '.env.app'), 'APP_KEY=the APP_KEY\nDB_PASSWORD=\n')

  const { code, said } = await runTool(
    'docker-compose',
    [
      ...['--project-directory', folder, '-f', join(ROOT, 'deploy/compose.yml')],
      ...['--profile', 'app', '--profile', 'task', 'config', '--format', 'json'],
    ],
    { PATH: process.env.PATH, ...more }
  )
  if (code !== 0) throw new Error(said)
  const { services } = JSON.parse(said) as { services: Record<string, Understood> }
  return services
}

function isIn(network: string, address: string): boolean {
  const [base, bits] = network.split('/')
  const list = new BlockList()
  list.addSubnet(base, Number(bits))
  return list.check(address)
}

/** One service as a plain process; the build's files are those of the sources here. */
class Plain {
  said = ''
  private child: ChildProcess
  private over: Promise<unknown>

  constructor(service: Service, own: Record<string, string> = {}) {
    const args = wordsOf(service).map((word) => (word === 'bin/server.js' ? 'bin/server.ts' : word))
    const { PATH } = process.env
    const METRICS_PORT = ''
    this.child = spawn(process.execPath, ['--import=@poppinss/ts-exec', ...args], {
      cwd: ROOT,
      env: { PATH, ...environmentOf(service, FILE, GIVEN), ...HERE, METRICS_PORT, ...own },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child.stdout!.on('data', (text) => (this.said += text))
    this.child.stderr!.on('data', (text) => (this.said += text))
    this.over = once(this.child, 'exit')
  }

  async until<T>(find: () => Promise<T | null>): Promise<T> {
    for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100)) {
      if (this.child.exitCode !== null) break
      const found = await find()
      if (found !== null) return found
    }
    throw new Error(this.said)
  }

  async end(): Promise<number | null> {
    this.child.kill('SIGTERM')
    await this.over
    return this.child.exitCode
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }
}

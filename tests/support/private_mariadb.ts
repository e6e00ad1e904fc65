import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection as connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createConnection, type ConnectionOptions } from 'mysql2/promise'
import { freePort } from '#tests/support/web_process'

const SUPPORT = new URL('../../bin/support/services/', import.meta.url)

type Server = { command: string[]; share: string; options: string[] }
type Modules = {
  installedMariadb(): Promise<Server | undefined>
  debianServer(kind: 'mariadb'): Promise<Server>
  makeDataDirectory(server: Server, place: string): Promise<void>
  asUser(): string[]
  tool(name: 'mariadb' | 'mariadb-dump'): Promise<string[]>
}

const USER = 'chwimeet'
const PASSWORD = 'of-a-test-alone'

/** A MariaDB of a test's own, which may be killed and started again and remembers what it committed. */
export class PrivateMariadb {
  private child?: ChildProcess
  private folder = mkdtempSync(join(tmpdir(), 'chwimeet-mariadb-'))

  private constructor(
    private server: Server,
    private modules: Modules,
    readonly port: number,
    private settings: string[]
  ) {}

  /** With a copy of the shop that the test has made. */
  static async start(): Promise<PrivateMariadb> {
    const own = await PrivateMariadb.empty()
    await own.copyShop()
    return own
  }

  /** With nothing in it. @param settings options of the server beside those of the tests */
  static async empty(settings: string[] = []): Promise<PrivateMariadb> {
    const modules = await load()
    const server = (await modules.installedMariadb()) ?? (await modules.debianServer('mariadb'))
    const own = new PrivateMariadb(server, modules, await freePort(), settings)
    await modules.makeDataDirectory(server, own.data)
    await own.start()
    return own
  }

  get env() {
    return {
      DB_HOST: '127.0.0.1',
      DB_PORT: String(this.port),
      DB_USER: USER,
      DB_PASSWORD: PASSWORD,
      DB_DATABASE: 'chwimeet_test',
    }
  }

  async start(): Promise<void> {
    const { command, options } = this.server
    const [program, ...before] = command
    const grants = join(this.folder, 'grants.sql')
    writeFileSync(
      grants,
      `CREATE USER IF NOT EXISTS '${USER}'@'127.0.0.1' IDENTIFIED BY '${PASSWORD}';
      GRANT ALL PRIVILEGES ON *.* TO '${USER}'@'127.0.0.1' WITH GRANT OPTION;`
    )
    const settings = [
      ...this.modules.asUser(),
      `--datadir=${this.data}`,
      `--pid-file=${join(this.folder, 'pid')}`,
      `--socket=${join(this.folder, 'sock')}`,
      `--init-file=${grants}`,
      '--bind-address=127.0.0.1',
      `--port=${this.port}`,
      '--skip-name-resolve',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_ci',
      '--default-time-zone=+00:00',
      '--innodb-buffer-pool-size=64M',
      '--innodb-log-file-size=16M',
      '--log-bin-trust-function-creators=1',
      ...this.settings,
    ]
    this.child = spawn(program, [...before, '--no-defaults', ...options, ...settings], {
      stdio: 'ignore',
    })
    for (let attempt = 0; !(await this.answers()); attempt++) {
      if (this.child.exitCode !== null || attempt > 600) {
        throw new Error('the MariaDB of the test does not start')
      }
      await sleep(50)
    }
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode) return
    child.kill(signal)
    await once(child, 'exit')
  }

  async close(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** @param as its own account when not given */
  async query<Row>(sql: string, as: ConnectionOptions = { database: 'chwimeet_test' }) {
    const connection = await this.connect(as)
    try {
      const [rows] = await connection.query(sql)
      return rows as Row[]
    } finally {
      await connection.end()
    }
  }

  connect(as: ConnectionOptions) {
    const { port } = this
    return createConnection({ host: '127.0.0.1', port, user: USER, password: PASSWORD, ...as })
  }

  private get data() {
    return join(this.folder, 'data')
  }

  private async copyShop(): Promise<void> {
    const { DB_HOST, DB_PORT, DB_USER, DB_PASSWORD, DB_DATABASE } = process.env
    const from = ['-h', DB_HOST!, '-P', DB_PORT!, '-u', DB_USER!]
    const to = ['-h', '127.0.0.1', '-P', String(this.port), '-u', USER]
    const dump = await this.client('mariadb-dump', DB_PASSWORD ?? '', [
      ...from,
      '--single-transaction',
      '--hex-blob',
      '--skip-lock-tables',
      '--databases',
      DB_DATABASE!,
    ])
    const loading = await this.client('mariadb', PASSWORD, to)
    loading.stdout!.resume()
    await Promise.all([pipeline(dump.stdout!, loading.stdin!), once(loading, 'exit')])
    if (loading.exitCode !== 0) throw new Error('the shop could not be copied')
  }

  private async client(name: 'mariadb' | 'mariadb-dump', password: string, args: string[]) {
    const [program, ...before] = await this.modules.tool(name)
    return spawn(program, [...before, '--no-defaults', '--skip-ssl', ...args], {
      env: { ...process.env, MYSQL_PWD: password },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
  }

  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1')
      socket.once('data', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
      socket.once('close', () => resolve(false))
    })
  }
}

async function load(): Promise<Modules> {
  const names = ['mariadb.mjs', 'debian_packages.mjs', 'mariadb_data.mjs', 'tools.mjs']
  const modules = await Promise.all(names.map((name) => import(new URL(name, SUPPORT).href)))
  return Object.assign({}, ...modules) as Modules
}

import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { privateDirectory, SERVICES } from '../paths.mjs'
import { freePort, isFree, LOOPBACK } from '../ports.mjs'
import { capture, end, livingProcess, readIfThere, which } from '../processes.mjs'
import { step, tail, Trouble } from '../progress.mjs'
import { asUser, holdsSystemTables, makeDataDirectory } from './mariadb_data.mjs'
import { isNewEnough, mariadbVersion, shortVersion } from './handshakes.mjs'

const HOME = join(SERVICES, 'mariadb')
const DATA = join(HOME, 'data')
const PID_FILE = join(HOME, 'mariadb.pid')
const LOG = join(HOME, 'mariadb.log')
const MEGABYTE = 1024 * 1024

export const DATABASE_USER = 'chwimeet'

/** A server installed on this machine, if it is new enough: { command, share }. */
export async function installedMariadb() {
  const program = which('mariadbd', 'mysqld')
  if (!program) return
  const { output } = await capture(program, ['--no-defaults', '--version'])
  const share = ['mariadb', 'mysql']
    .map((name) => join(dirname(realpathSync(program)), '..', 'share', name))
    .find(holdsSystemTables)
  if (isNewEnough(output) && share) return { command: [program], share, options: [] }
}

export function mariadbIsUp({ port }) {
  return Boolean(livingProcess(PID_FILE, DATA)) && mariadbVersion(LOOPBACK, port).then(isNewEnough)
}

/** Starts `server` with its data under var/ and resolves with { port, version }. */
export async function startMariadb(server, lastPort, secrets) {
  await stopMariadb()
  privateDirectory(HOME)
  if (!existsSync(DATA)) await step('Database files made', () => makeDataDirectory(server, DATA))
  return step('MariaDB starts', () => launch(server, lastPort, secrets), {
    done: ({ port, version }) => `MariaDB ${version} runs on port ${port}`,
  })
}

export async function stopMariadb() {
  const pid = livingProcess(PID_FILE, DATA)
  if (pid) await end(pid, 60_000)
  rmSync(PID_FILE, { force: true })
}

export async function removeMariadb() {
  await stopMariadb()
  rmSync(HOME, { recursive: true, force: true })
}

async function launch({ command, options }, lastPort, secrets) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = lastPort && (await isFree(lastPort)) ? lastPort : await freePort(3307)
    const child = spawnServer(command, [...options, ...settings(port, secrets)])
    const version = await greeting(child, port)
    if (version) return { port, version: shortVersion(version) }
    await stopMariadb()
    if (!/address already in use/i.test(readIfThere(LOG))) break
  }
  throw new Trouble(`MariaDB did not start. The end of ${LOG}:\n${tail(readIfThere(LOG))}`)
}

function spawnServer([program, ...before], args) {
  const log = openSync(LOG, 'w', 0o600)
  const child = spawn(program, [...before, '--no-defaults', ...args], {
    cwd: HOME,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  return child
}

/** Waits for the version the server greets with; a recovery after a crash may take its time. */
async function greeting(child, port) {
  for (let waited = 0; waited < 180_000; waited += 50) {
    if (child.exitCode !== null || child.signalCode || child.pid === undefined) return
    const version = await mariadbVersion(LOOPBACK, port)
    if (version && livingProcess(PID_FILE, DATA) === child.pid) return version
    await sleep(50)
  }
}

function settings(port, { databasePassword }) {
  const pool = Math.min(512, Math.floor(totalmem() / MEGABYTE / 4))
  return [
    ...asUser(),
    `--datadir=${DATA}`,
    `--pid-file=${PID_FILE}`,
    `--socket=${socketPath()}`,
    `--init-file=${writeGrants(databasePassword)}`,
    `--bind-address=${LOOPBACK}`,
    `--port=${port}`,
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--max-connections=300',
    `--innodb-buffer-pool-size=${pool}M`,
    '--innodb-flush-log-at-trx-commit=1',
    '--mhnsw-max-cache-size=256M',
    '--log-bin-trust-function-creators=1',
  ]
}

/** Run by the server at each start, so the account always matches the password in var/. */
function writeGrants(password) {
  const file = join(HOME, 'grants.sql')
  const account = `'${DATABASE_USER}'@'${LOOPBACK}'`
  const grants = [
    `CREATE USER IF NOT EXISTS ${account};`,
    `ALTER USER ${account} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON \`${DATABASE_USER}%\`.* TO ${account};`,
    `GRANT PROCESS ON *.* TO ${account};`,
  ]
  rmSync(file, { force: true })
  writeFileSync(file, `${grants.join('\n')}\n`, { mode: 0o600 })
  return file
}

/** A socket's path may have at most 107 bytes; deep folders need a shorter place. */
function socketPath() {
  const path = join(HOME, 'mariadb.sock')
  if (Buffer.byteLength(path) <= 107) return path
  return join(tmpdir(), `chwimeet-${randomBytes(6).toString('hex')}.sock`)
}

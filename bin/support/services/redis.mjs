import { spawn } from 'node:child_process'
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { privateDirectory, SERVICES } from '../paths.mjs'
import { freePort, isFree, LOOPBACK } from '../ports.mjs'
import { end, livingProcess, readIfThere, which } from '../processes.mjs'
import { step, tail, Trouble } from '../progress.mjs'
import { redisAnswers } from './handshakes.mjs'

const HOME = join(SERVICES, 'redis')
const CONFIG = join(HOME, 'redis.conf')
const PID_FILE = join(HOME, 'redis.pid')
const LOG = join(HOME, 'redis.log')

export function installedRedis() {
  const program = which('redis-server', 'valkey-server')
  if (program) return { command: [program] }
}

export function redisIsUp({ port }, { redisPassword }) {
  return Boolean(livingProcess(PID_FILE, CONFIG)) && redisAnswers(LOOPBACK, port, redisPassword)
}

export async function startRedis(server, lastPort, secrets) {
  await stopRedis()
  privateDirectory(HOME)
  return step('Redis starts', () => launch(server, lastPort, secrets), {
    done: ({ port }) => `Redis runs on port ${port}`,
  })
}

export async function stopRedis() {
  const pid = livingProcess(PID_FILE, CONFIG)
  if (pid) await end(pid)
  rmSync(PID_FILE, { force: true })
}

export async function removeRedis() {
  await stopRedis()
  rmSync(HOME, { recursive: true, force: true })
}

async function launch({ command: [program, ...before] }, lastPort, { redisPassword }) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = lastPort && (await isFree(lastPort)) ? lastPort : await freePort(6380)
    writeConfig(port, redisPassword)
    const log = openSync(LOG, 'w', 0o600)
    const child = spawn(program, [...before, CONFIG], {
      cwd: HOME,
      detached: true,
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    child.on('error', () => {})
    child.unref()
    if (await answers(child, port, redisPassword)) return { port }
    await stopRedis()
    if (!/address already in use/i.test(readIfThere(LOG))) break
  }
  throw new Trouble(`Redis did not start. The end of ${LOG}:\n${tail(readIfThere(LOG))}`)
}

async function answers(child, port, password) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (child.exitCode !== null || child.signalCode || child.pid === undefined) return false
    if (await redisAnswers(LOOPBACK, port, password)) {
      writeFileSync(PID_FILE, `${child.pid}\n`)
      return true
    }
    await sleep(50)
  }
  return false
}

/** The process keeps its plain command line, by which a later run knows it for ours. */
function writeConfig(port, password) {
  const settings = [
    `bind ${LOOPBACK}`,
    `port ${port}`,
    `dir ${JSON.stringify(HOME)}`,
    `pidfile ${JSON.stringify(PID_FILE)}`,
    `requirepass ${password}`,
    'set-proc-title no',
    'save 60 1',
    'appendonly no',
    'maxmemory-policy noeviction',
  ]
  rmSync(CONFIG, { force: true })
  writeFileSync(CONFIG, `${settings.join('\n')}\n`, { mode: 0o600 })
}

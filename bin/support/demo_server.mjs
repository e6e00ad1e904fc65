import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { NODE } from './dependencies.mjs'
import { inRoot, inVar } from './paths.mjs'
import { end, ended, launch, livingProcess, readIfThere } from './processes.mjs'
import { say, step, tail, Trouble } from './progress.mjs'

const LOG = inVar('log', 'demo.log')
const PID_FILE = inVar('log', 'demo.pid')
const SERVER = inRoot('build/bin/server.js')
const ACCOUNTS = inRoot('database/data/demo_accounts.json')

/** Serves the built application until it is ended; ending by itself is trouble. */
export async function serveDemo(env) {
  const server = start(env)
  const over = ended(server)
  await step('Server starts', () => ready(server, env.PORT), { done: 'Server is ready' })
  announce(env)
  const code = await over
  throw new Trouble(`The server ended by itself (code ${code}). The end of ${LOG}:\n${endOfLog()}`)
}

/** A server whose door was killed still holds its port, for a moment even when it has ended. Tells whether there was one. */
export async function endLeftover() {
  const pid = livingProcess(PID_FILE, SERVER)
  if (pid) await step('Server of an earlier demo ended', () => end(pid, 10_000))
  return Boolean(pid)
}

function start(env) {
  mkdirSync(inVar('log'), { recursive: true })
  const log = openSync(LOG, 'w')
  const server = launch(NODE, [SERVER], {
    cwd: inRoot('build'),
    env,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  writeFileSync(PID_FILE, `${server.pid}\n`)
  return server
}

async function ready(server, port) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (server.exitCode !== null || server.signalCode) break
    if (await answersReady(port)) return
    await sleep(100)
  }
  throw new Trouble(`The server did not become ready. The end of ${LOG}:\n${endOfLog()}`)
}

async function answersReady(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`)
    return response.status === 200
  } catch {
    return false
  }
}

function announce({ APP_URL }) {
  say(`\n  ${APP_URL}\n`)
  for (const { role, email, password, nickname } of accounts()) {
    say(`  ${role.padEnd(10)} ${email.padEnd(28)} ${password.padEnd(16)} ${nickname}`)
  }
  say(
    `\n  Mail is kept at ${APP_URL}/dev/mailbox. Ctrl-C ends it all; npm run demo -- --reset starts over.`
  )
}

function accounts() {
  return existsSync(ACCOUNTS) ? JSON.parse(readFileSync(ACCOUNTS, 'utf8')) : []
}

function endOfLog() {
  return tail(readIfThere(LOG))
}

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { inVar, privateDirectory, SERVICES, VAR } from './paths.mjs'
import { Trouble } from './progress.mjs'
import { secrets } from './secrets.mjs'
import { removeContainers } from './services/compose.mjs'
import { namedServers } from './services/named.mjs'
import { DATABASE_USER } from './services/mariadb.mjs'
import { isUp, startFrom, stopFrom } from './services/sources.mjs'
import { otherVisitors, signIn, signOut } from './services/visitors.mjs'

const FILE = inVar('services.json')
const KINDS = ['mariadb', 'redis']

/** For commands that never talk to a server but whose application wants to know of one. */
export const NO_SERVERS = {
  mariadb: { host: '127.0.0.1', port: 3306, user: 'nobody', password: '' },
  redis: { host: '127.0.0.1', port: 6379, password: '' },
}

/**
 * Sees to it that MariaDB and Redis run, and tells where: { mariadb, redis }, each with host, port,
 * user, password. `keep` leaves them running when the last door closes.
 */
export function startServices(env, { keep = false, visitor } = {}) {
  return withLock('services', async () => {
    privateDirectory(VAR)
    if (visitor) signIn(visitor)
    const named = await namedServers(env)
    const keys = secrets()
    const state = read()
    for (const kind of KINDS) {
      if (named[kind] || (await isUp(kind, state[kind], keys))) continue
      state[kind] = await startFrom(kind, state[kind], keys)
      write(state)
    }
    if (keep && !state.kept) write({ ...state, kept: true })
    return {
      mariadb: named.mariadb ?? own(state, keys, 'mariadb'),
      redis: named.redis ?? own(state, keys, 'redis'),
    }
  })
}

/** The last visitor out stops what visitors started. */
export function leaveServices() {
  return withLock('services', async () => {
    signOut()
    const state = read()
    if (!state.kept && otherVisitors().length === 0) await stopAll(state)
  })
}

export function stopServices({ force = false } = {}) {
  return withLock('services', async () => {
    refuseWhileVisited(force)
    const state = read()
    await stopAll(state)
    write({ ...state, kept: false })
  })
}

/** Stops everything and removes all its data; packages that were fetched stay. */
export function resetServices({ force = false } = {}) {
  return withLock('services', async () => {
    refuseWhileVisited(force)
    const state = read()
    await stopAll(state)
    if (KINDS.some((kind) => state[kind]?.source === 'docker')) await removeContainers(secrets())
    for (const kind of KINDS) rmSync(join(SERVICES, kind), { recursive: true, force: true })
    rmSync(FILE, { force: true })
  })
}

export async function servicesStatus() {
  const state = read()
  const keys = existsSync(inVar('secrets.json')) ? secrets() : {}
  const rows = KINDS.map(async (kind) => ({
    kind,
    ...state[kind],
    running: await isUp(kind, state[kind], keys),
  }))
  return { servers: await Promise.all(rows), visitors: otherVisitors(), kept: Boolean(state.kept) }
}

async function stopAll(state) {
  const keys = secrets()
  await Promise.all(KINDS.map((kind) => stopFrom(kind, state[kind], keys)))
}

function own(state, keys, kind) {
  const { port, source } = state[kind]
  if (kind === 'redis') return { host: '127.0.0.1', port, password: keys.redisPassword }
  const user = source === 'docker' ? 'root' : DATABASE_USER
  return { host: '127.0.0.1', port, user, password: keys.databasePassword }
}

function refuseWhileVisited(force) {
  const pids = otherVisitors()
  if (pids.length === 0 || force) return
  throw new Trouble(
    `The services are in use by process ${pids.join(', ')}. End it first, or add --force.`
  )
}

function read() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'))
  } catch {
    return {}
  }
}

function write(state) {
  writeFileSync(`${FILE}.draft`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${FILE}.draft`, FILE)
}

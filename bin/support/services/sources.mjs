import { setTimeout as sleep } from 'node:timers/promises'
import { say, Trouble } from '../progress.mjs'
import { dockerAnswers, startContainer, stopContainer } from './compose.mjs'
import { debianServer } from './debian_packages.mjs'
import { isDebian } from './debian_tree.mjs'
import { installedMariadb, mariadbIsUp, startMariadb, stopMariadb } from './mariadb.mjs'
import { installedRedis, redisIsUp, startRedis, stopRedis } from './redis.mjs'
import { isNewEnough, mariadbVersion, redisAnswers } from './handshakes.mjs'
import { LOOPBACK } from '../ports.mjs'

export const KINDS = {
  mariadb: {
    title: 'MariaDB 11.8 or newer',
    installed: installedMariadb,
    isUp: mariadbIsUp,
    answers: async ({ port }) => isNewEnough(await mariadbVersion(LOOPBACK, port)),
    start: startMariadb,
    stop: stopMariadb,
  },
  redis: {
    title: 'Redis',
    installed: installedRedis,
    isUp: redisIsUp,
    answers: ({ port }, { redisPassword }) => redisAnswers(LOOPBACK, port, redisPassword),
    start: startRedis,
    stop: stopRedis,
  },
}

/** The ways to a server, best first. Each answers undefined when this machine does not have it. */
const SOURCES = [
  [
    'installed',
    async (kind, last, secrets) => {
      const server = await KINDS[kind].installed()
      return server && KINDS[kind].start(server, last, secrets)
    },
  ],
  [
    'docker',
    async (kind, last, secrets) => (await dockerAnswers()) && container(kind, last, secrets),
  ],
  [
    'debian',
    async (kind, last, secrets) => {
      return isDebian() && KINDS[kind].start(await debianServer(kind), last, secrets)
    },
  ],
]

/** Docker says that it started; the server in it says when it listens. */
async function container(kind, last, secrets) {
  const record = await startContainer(kind, last, secrets)
  for (let waited = 0; waited < 60_000; waited += 200) {
    if (await KINDS[kind].answers(record, secrets)) return record
    await sleep(200)
  }
  throw new Trouble(`The container ${kind} does not answer on port ${record.port}.`)
}

export function isUp(kind, record, secrets) {
  if (!record) return false
  return record.source === 'docker'
    ? KINDS[kind].answers(record, secrets)
    : KINDS[kind].isUp(record, secrets)
}

/** Starts a server and resolves with its record { source, port }; what ran before is taken up again. */
export async function startFrom(kind, last, secrets) {
  const remembered = SOURCES.filter(([name]) => name === last?.source)
  const failures = []
  for (const [source, start] of [
    ...remembered,
    ...SOURCES.filter((way) => !remembered.includes(way)),
  ]) {
    try {
      const started = await start(kind, last?.port, secrets)
      if (started) return { source, ...started }
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      failures.push(error.message)
      if (source === 'installed') break
      say(`! ${error.message}`)
    }
  }
  throw new Trouble(noWay(KINDS[kind].title, failures))
}

export function stopFrom(kind, record, secrets) {
  return record?.source === 'docker' ? stopContainer(kind, secrets) : KINDS[kind].stop()
}

function noWay(title, failures) {
  const [host, program] =
    title === 'Redis' ? ['REDIS_HOST', 'redis-server or valkey-server'] : ['DB_HOST', 'mariadbd']
  return [
    `No way to ${title} on this machine. Any one of these helps:`,
    `  1. name a running server in ${host} (and its port, account, password; see .env.example)`,
    `  2. put ${program} on PATH, for example by your package manager`,
    '  3. let this account use Docker (`docker info` must answer), or run on Debian 12 or newer with apt sources that answer',
    ...failures.map((reason) => `What was tried: ${reason}`),
  ].join('\n')
}

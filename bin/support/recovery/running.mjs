import { connect } from 'node:net'
import { Trouble } from '../progress.mjs'
import { encode } from '../services/handshakes.mjs'
import { withConnection } from './client.mjs'

/**
 * Refuses while processes of the shop are connected to its database, or to its Redis unless `hasRedis` is false. Of other
 * accounts an account sees nothing without the right PROCESS.
 */
export async function refuseRunning(env, server, { hasRedis }) {
  const [lines, clients] = await Promise.all([
    linesTo(server, env.DB_DATABASE),
    hasRedis ? clientsOf(env) : [],
  ])
  if (lines.length + clients.length === 0) return
  const found = [
    ...counted(lines).map(([who, n]) => `${n} to the database by ${who}`),
    ...counted(clients).map(([who, n]) => `${n} to Redis from ${who}`),
  ]
  throw new Trouble(
    `The shop is running. Connections: ${found.join(', ')}. Stop web processes, workers and schedulers first; --while-running restores nevertheless, and what they write meanwhile is lost or is mixed with what is restored.`
  )
}

function linesTo(server, database) {
  return withConnection(server, async (connection) => {
    const [rows] = await connection.query(
      `SELECT user, SUBSTRING_INDEX(host, ':', 1) AS host FROM information_schema.processlist
      WHERE db = ? AND id <> CONNECTION_ID()`,
      [database]
    )
    return rows.map(({ user, host }) => `${user}@${host}`)
  })
}

/** Processes keep their lines to Redis open also when nothing happens. */
async function clientsOf({ REDIS_HOST, REDIS_PORT = 6379, REDIS_PASSWORD, REDIS_DB = 0 }) {
  const words = [
    ...(REDIS_PASSWORD ? [['AUTH', REDIS_PASSWORD]] : []),
    ['CLIENT', 'LIST'],
    ['QUIT'],
  ]
  const said = await everything({ host: REDIS_HOST, port: Number(REDIS_PORT) }, words)
  return said
    .split('\n')
    .filter((line) => line.includes(` db=${REDIS_DB} `) && !/ cmd=client/.test(line))
    .map((line) => / addr=(\S+):\d+ /.exec(line)?.[1] ?? 'somewhere')
}

/** Empty when nobody is there: what is not answered was not connected to either. */
function everything(address, commands) {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect({ ...address, timeout: 2_000 })
    socket.setEncoding('utf8')
    socket.on('connect', () => socket.write(commands.map(encode).join('')))
    socket.on('data', (text) => (said += text))
    socket.on('timeout', () => socket.destroy())
    socket.on('error', () => {})
    socket.on('close', () => resolve(said))
  })
}

function counted(names) {
  const counts = new Map()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
}

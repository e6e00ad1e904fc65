import { Trouble } from '../progress.mjs'
import { isNewEnough, mariadbVersion, redisAnswers } from './handshakes.mjs'

/** The servers that DB_HOST and REDIS_HOST name, after a look at whether they answer. */
export async function namedServers(env) {
  return { mariadb: await namedMariadb(env), redis: await namedRedis(env) }
}

async function namedMariadb({
  DB_HOST: host,
  DB_PORT,
  DB_USER: user = 'root',
  DB_PASSWORD: password = '',
}) {
  if (!host) return
  const port = Number(DB_PORT || 3306)
  const version = await mariadbVersion(host, port)
  if (!version)
    throw new Trouble(`DB_HOST names ${host}, but no MariaDB answers at ${host}:${port}.`)
  if (!isNewEnough(version))
    throw new Trouble(`MariaDB 11.8 or newer is needed; ${host}:${port} says ${version}.`)
  return { host, port, user, password }
}

async function namedRedis({ REDIS_HOST: host, REDIS_PORT, REDIS_PASSWORD: password = '' }) {
  if (!host) return
  const port = Number(REDIS_PORT || 6379)
  if (await redisAnswers(host, port, password)) return { host, port, password }
  throw new Trouble(
    `REDIS_HOST names ${host}, but no Redis answers at ${host}:${port} with the password given.`
  )
}

import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { ROOT } from '../paths.mjs'
import { freePort, isFree } from '../ports.mjs'
import { capture, must, which } from '../processes.mjs'
import { step } from '../progress.mjs'

const FILE = fileURLToPath(new URL('compose.yaml', import.meta.url))
const PROJECT = `chwimeet-${createHash('sha256').update(ROOT).digest('hex').slice(0, 8)}`
const FIRST_PORTS = { mariadb: 3307, redis: 6380 }

export async function dockerAnswers() {
  if (!which('docker')) return false
  const commands = [['info'], ['compose', 'version']]
  for (const command of commands) {
    const { code } = await capture('docker', command, { timeout: 5000 })
    if (code !== 0) return false
  }
  return true
}

/** Starts one service of compose.yaml on a loopback port and resolves with { port }. */
export async function startContainer(service, lastPort, secrets) {
  const port =
    lastPort && (await isFree(lastPort)) ? lastPort : await freePort(FIRST_PORTS[service])
  const ports = { [service === 'mariadb' ? 'DATABASE_PORT' : 'REDIS_PORT']: String(port) }
  await step(`Docker container ${service} on port ${port}`, () =>
    compose(['up', '--detach', '--wait', service], secrets, ports)
  )
  return { port }
}

export function stopContainer(service, secrets) {
  return compose(['stop', service], secrets)
}

export function removeContainers(secrets) {
  return compose(['down', '--volumes'], secrets)
}

function compose(args, { databasePassword, redisPassword }, ports = {}) {
  const env = {
    ...process.env,
    DATABASE_PASSWORD: databasePassword,
    REDIS_PASSWORD: redisPassword,
    ...ports,
  }
  return must(
    'docker compose',
    'docker',
    ['compose', '--project-name', PROJECT, '--file', FILE, ...args],
    { env }
  )
}

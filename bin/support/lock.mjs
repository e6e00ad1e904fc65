import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { VAR } from './paths.mjs'
import { say, Trouble } from './progress.mjs'

/**
 * One process of this clone at a time. The lock is a name in Linux' abstract socket space: the
 * kernel gives it back when its holder dies, however it dies, so it cannot go stale.
 */
export async function withLock(name, work, { patience = 600_000 } = {}) {
  const server = await acquire(name, patience)
  try {
    return await work()
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

async function acquire(name, patience) {
  const address = `\0chwimeet-${createHash('sha256').update(`${VAR} ${name}`).digest('hex').slice(0, 24)}`
  for (let waited = 0; waited < patience; waited += 100) {
    const server = await listen(address)
    if (server) return server
    if (waited === 2000) say(`… waiting for another command of this clone (${name})`)
    await sleep(100)
  }
  throw new Trouble(
    `Another command of this clone has held "${name}" for ${patience / 60_000} minutes.`
  )
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve() : reject(error)))
    server.listen(address, () => resolve(server))
  })
}

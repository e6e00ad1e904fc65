import { createHash } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { VAR } from './paths.mjs'
import { say, Trouble } from './progress.mjs'

/**
 * One process of this clone at a time. The lock is a name in Linux' abstract socket space: the
 * kernel gives it back when its holder dies, however it dies, so it cannot go stale.
 */
export async function withLock(
  name,
  work,
  { patience = 600_000, busy = `Another command of this clone is at "${name}"` } = {}
) {
  const server = await acquire(name, patience, busy)
  try {
    return await work()
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

async function acquire(name, patience, busy) {
  const hash = createHash('sha256').update(`${VAR} ${name}`).digest('hex')
  const address = `\0chwimeet-${hash.slice(0, 24)}`
  const started = Date.now()
  let announced = false
  while (true) {
    const server = await listen(address)
    if (server) return server
    const waited = Date.now() - started
    if (waited >= patience) throw new Trouble(`${busy} (process ${await holder(address)}).`)
    if (waited >= 2000 && !announced)
      say(`… waiting for another command (${name}, process ${await holder(address)})`)
    announced = waited >= 2000
    await sleep(100)
  }
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => {}).end(String(process.pid)))
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve() : reject(error)))
    server.listen(address, () => resolve(server.unref()))
  })
}

function holder(address) {
  return new Promise((resolve) => {
    const socket = connect({ path: address }, () => {})
    socket.on('data', (pid) => resolve(String(pid)))
    socket.on('error', () => resolve('unknown'))
    socket.on('close', () => resolve('unknown'))
  })
}

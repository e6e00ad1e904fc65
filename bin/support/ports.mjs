import { connect, createServer } from 'node:net'
import { Trouble } from './progress.mjs'

export const LOOPBACK = '127.0.0.1'

export async function freePort(first) {
  for (let port = first; port < first + 200; port++) {
    if (await isFree(port)) return port
  }
  throw new Trouble(`No free port between ${first} and ${first + 199}.`)
}

/** A port that the kernel picks. */
export function anyPort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, LOOPBACK, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

export function isFree(port, host = LOOPBACK) {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

/** Connects, writes `request`, resolves with the first bytes of the answer; undefined when none comes. */
export function firstAnswer(host, port, request, timeout = 2000) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout })
    const finish = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => request && socket.write(request))
    socket.on('data', finish)
    socket.on('timeout', () => finish())
    socket.on('error', () => finish())
    socket.on('end', () => finish())
  })
}

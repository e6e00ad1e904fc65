import { connect, type Socket } from 'node:net'
import { once } from 'node:events'

const HEAD_END = Buffer.from('\r\n\r\n')

export interface Load {
  /** Answers in a second. */
  perSecond: number
  /** Answers other than 200. */
  failed: number
  /** Share of one core that the load itself took. */
  cpu: number
}

/**
 * Asks one server for paths over as many kept-alive connections as there are clients, each with one
 * question at a time. It reads no more of an answer than its status and length, to leave the cores to the server.
 */
export async function putLoad(
  origin: string,
  paths: string[],
  { clients, seconds }: { clients: number; seconds: number }
): Promise<Load> {
  const requests = paths.map((path) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept: application/json\r\n\r\n`)
  )
  const { hostname, port } = new URL(origin)
  const before = process.cpuUsage()
  const start = performance.now()
  const end = start + seconds * 1000
  const counts = { answered: 0, failed: 0, asked: 0 }
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      while (performance.now() < end) {
        const status = await ask(socket, requests[counts.asked++ % requests.length])
        counts.answered++
        if (status !== 200) counts.failed++
      }
      socket.destroy()
    })
  )
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return {
    perSecond: (counts.answered / took) * 1000,
    failed: counts.failed,
    cpu: (user + system) / 1000 / took,
  }
}

/** The status of the answer, after its last byte came. */
function ask(socket: Socket, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let missing: number | null = null
    let status = 0
    let head: Buffer = Buffer.alloc(0)
    const read = (chunk: Buffer) => {
      if (missing !== null) {
        missing -= chunk.length
      } else {
        head = Buffer.concat([head, chunk])
        const at = head.indexOf(HEAD_END)
        if (at === -1) return
        const text = head.toString('latin1', 0, at)
        status = Number(text.slice(9, 12))
        const length = Number(/content-length: *(\d+)/i.exec(text)?.[1])
        missing = length - (head.length - at - HEAD_END.length)
      }
      if (missing > 0) return
      socket.off('data', read)
      resolve(status)
    }
    socket.on('data', read)
    socket.once('error', reject)
    socket.write(request)
  }).finally(() => socket.removeAllListeners('error')) as Promise<number>
}

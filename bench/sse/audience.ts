import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

const AT_ONCE = 50
const END = '\n\n'
const SENT = /"at":"([\d.]+)"/

/** Thousands of open streams, read no further than what they are measured by. */
export class Audience {
  received = 0
  latencies: number[] = []
  private sockets: Socket[] = []

  /** Opens one stream for each request head; resolves when all have got their first event. */
  async open(port: number, heads: string[]): Promise<void> {
    const queue = [...heads]
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let head = queue.pop(); head; head = queue.pop()) await this.one(port, head)
      })
    )
  }

  forget(): void {
    this.received = 0
    this.latencies = []
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy()
    this.sockets = []
  }

  private async one(port: number, head: string): Promise<void> {
    const socket = connect(port, '127.0.0.1')
    this.sockets.push(socket)
    socket.setEncoding('latin1')
    await once(socket, 'connect')
    socket.write(head)
    let rest = ''
    await new Promise<void>((resolve, reject) => {
      let isOpen = false
      socket.on('error', reject)
      socket.on('close', () => reject(new Error('a stream was closed')))
      socket.on('data', (text: string) => {
        rest += text
        if (!isOpen && rest.includes('event: state')) {
          isOpen = true
          resolve()
        }
        const end = rest.lastIndexOf(END)
        if (end === -1) return
        const now = performance.now()
        for (const block of rest.slice(0, end).split(END)) {
          const sent = SENT.exec(block)
          if (!sent) continue
          this.received++
          this.latencies.push(now - Number(sent[1]))
        }
        rest = rest.slice(end + END.length)
      })
    })
  }
}

/** Waits until so many messages came, or nothing came for a second. */
export async function settled(audience: Audience, expected: number): Promise<void> {
  for (let before = -1; audience.received < expected && before !== audience.received;) {
    before = audience.received
    await setTimeout(1_500)
  }
}

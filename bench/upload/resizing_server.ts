import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { inTurns } from './host.js'
import { inspect } from '#services/storage/images/inspect'

type Make = (original: Buffer) => Promise<Map<string, Buffer>>

/**
 * The yardstick: a bare server that looks at a photo as we do, makes its sizes and stores all before it
 * answers. It saves no listing and signs nobody in.
 */
export class ResizingServer {
  private server = createServer((request, response) => {
    this.take(request).then(
      () => response.end('{}'),
      () => response.writeHead(500).end()
    )
  })
  private count = 0

  private constructor(
    private folder: string,
    private make: Make
  ) {}

  static async start(folder: string, make: Make): Promise<ResizingServer> {
    const started = new ResizingServer(folder, make)
    await new Promise<void>((listening) => started.server.listen(0, '127.0.0.1', listening))
    return started
  }

  async offer(photos: Buffer[]): Promise<void> {
    const { port } = this.server.address() as AddressInfo
    await inTurns(photos, async (photo) => {
      const answer = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: new Uint8Array(photo),
      })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error('the yardstick failed')
    })
  }

  async stop() {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  private async take(request: IncomingMessage) {
    const original = await buffer(request)
    const inspection = await inspect(original)
    if (!inspection.ok) throw new Error(inspection.reason)
    const folder = join(this.folder, String(++this.count))
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'original.jpg'), original)
    for (const [name, bytes] of await this.make(original)) {
      await writeFile(join(folder, `${name}.webp`), bytes)
    }
  }
}

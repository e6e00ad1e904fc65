import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Question } from './questions.js'

/** The yardstick, in a process of its own. */
export class Floor {
  private constructor(
    private process: ChildProcess,
    readonly origin: string
  ) {}

  static async start(questions: Question[]): Promise<Floor> {
    const child = fork(new URL('./floor_server.ts', import.meta.url), { serialization: 'advanced' })
    child.send(questions)
    const [port] = (await once(child, 'message')) as [number]
    return new Floor(child, `http://127.0.0.1:${port}`)
  }

  stop(): void {
    this.process.disconnect()
  }
}

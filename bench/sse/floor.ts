import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** A floor server in a process of its own. */
export class Floor {
  private constructor(
    private child: ChildProcess,
    readonly port: number
  ) {}

  static async start(): Promise<Floor> {
    const script = new URL('floor_server.ts', import.meta.url)
    const child = fork(script, { execArgv: ['--import=@poppinss/ts-exec'] })
    const [port] = await once(child, 'message')
    return new Floor(child, port as number)
  }

  /** Resident memory in MB. */
  memory(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  }

  stop(): void {
    this.child.kill()
  }
}

import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export interface Order {
  how: 'shared' | 'alone'
  /** How long the model takes. */
  ms: number
  listing: number
  requests: number
}

export type Report = { ready: true } | { ms: number; isWhole: boolean }

export interface Answers {
  /** Milliseconds of each answer. */
  times: number[]
  /** Answers that were not what the model says. */
  failed: number
}

/** Processes of the shop, and all who ask them at once. */
export class Crowd {
  private constructor(
    private children: ChildProcess[],
    private order: Omit<Order, 'requests'>
  ) {}

  static async gather({ processes, ...order }: Omit<Order, 'requests'> & { processes: number }) {
    const children = await Promise.all(Array.from({ length: processes }, () => started()))
    return new Crowd(children, order)
  }

  /** Ends when everybody has an answer, or was asking a process that died. */
  async ask(requests: number): Promise<Answers> {
    const answers: Answers = { times: [], failed: 0 }
    const share = (at: number) =>
      Math.floor(requests / this.children.length) + (at < requests % this.children.length ? 1 : 0)
    await Promise.all(
      this.children.map((child, at) =>
        heard(child, { ...this.order, requests: share(at) }, answers)
      )
    )
    return answers
  }

  async kill(pid: number): Promise<void> {
    const child = this.children.find((each) => each.pid === pid)
    if (!child) throw new Error('no process holds the lock')
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  async disperse(): Promise<void> {
    for (const child of this.children) child.kill('SIGKILL')
  }
}

async function started(): Promise<ChildProcess> {
  const child = fork(new URL('instance.ts', import.meta.url), {
    execArgv: ['--import=@poppinss/ts-exec'],
  })
  await once(child, 'message')
  return child
}

function heard(child: ChildProcess, order: Order, answers: Answers): Promise<void> {
  return new Promise((resolve) => {
    let left = order.requests
    child.once('exit', () => resolve())
    child.on('message', (report: Report) => {
      if ('ready' in report) return
      answers.times.push(report.ms)
      if (!report.isWhole) answers.failed += 1
      if (--left === 0) resolve()
    })
    child.send(order)
  })
}

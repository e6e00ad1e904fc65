import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const SCRIPT = new URL('process.ts', import.meta.url).pathname

/** What the jobs of `process.ts` did, in whatever process. */
export class Witness {
  private processes: SchedulerProcess[] = []
  private folder = mkdtempSync(join(tmpdir(), 'scheduler-'))
  readonly file = join(this.folder, 'witness')

  constructor() {
    writeFileSync(this.file, '')
  }

  of(job: string): string[] {
    const lines = readFileSync(this.file, 'utf8').split('\n')
    return lines.filter((line) => line.startsWith(`${job} `))
  }

  watch(process: SchedulerProcess) {
    this.processes.push(process)
  }

  /** Ends what a failed test has left running. */
  async close() {
    await Promise.all(this.processes.map((each) => each.end('SIGKILL')))
    rmSync(this.folder, { recursive: true })
  }
}

/** `ace schedule:run` in a process of its own, with the jobs of `process.ts`. */
export class SchedulerProcess {
  private child: ChildProcess
  output = ''

  constructor(
    witness: Witness,
    { lease = 1, patience = 5 } = {},
    env: Record<string, string> = {}
  ) {
    const argv = ['schedule:run', `--lease=${lease}`, '--look=50', `--patience=${patience}`]
    this.child = spawn(process.execPath, ['--import=@poppinss/ts-exec', SCRIPT, ...argv], {
      env: { ...process.env, LOG_LEVEL: 'info', WITNESS: witness.file, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    witness.watch(this)
    this.child.stdout?.on('data', (text) => (this.output += text))
    this.child.stderr?.on('data', (text) => (this.output += text))
  }

  get pid(): number {
    return this.child.pid!
  }

  async started(): Promise<void> {
    await until(
      () => this.output.includes('scheduler started'),
      () => this.output
    )
  }

  /** @returns the exit code, or the signal that ended it */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    const { exitCode, signalCode } = this.child
    if (exitCode !== null || signalCode) return exitCode ?? signalCode!
    const exit = once(this.child, 'exit')
    this.child.kill(signal)
    const [code, by] = await exit
    return code ?? by
  }
}

/** Two of them side by side, both at work. */
export async function startPair(...given: ConstructorParameters<typeof SchedulerProcess>) {
  const pair = [new SchedulerProcess(...given), new SchedulerProcess(...given)]
  await Promise.all(pair.map((each) => each.started()))
  return pair
}

/** Resolves when it is so; rejects with what `why` says after twenty seconds. */
export async function until(isSo: () => boolean | Promise<boolean>, why = () => 'it never was so') {
  const startedAt = performance.now()
  while (!(await isSo())) {
    if (performance.now() - startedAt > 20_000) throw new Error(why())
    await sleep(20)
  }
}

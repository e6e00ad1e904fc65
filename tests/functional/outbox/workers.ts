import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import outbox from '#services/outbox/outbox'

interface Entry {
  what: 'began' | 'ended'
  id: number
  pid: number
  at: number
}

export interface WorkerProcess {
  pid: number
  /** Resolves with its exit code, null after a signal, and the instant. */
  over: Promise<{ code: number | null; at: number }>
  kill(signal: NodeJS.Signals): void
}

/** Real processes of `queue:work`, and what they wrote down of the effects they carried out. */
export class Workers {
  private folder = mkdtempSync(join(tmpdir(), 'chwimeet-workers-'))
  private diary = join(this.folder, 'diary')
  private children: ChildProcess[] = []

  async start(env: NodeJS.ProcessEnv = {}): Promise<WorkerProcess> {
    const script = new URL('worker_process.ts', import.meta.url).pathname
    const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', script], {
      env: { ...process.env, QUEUE_LEASE_SECONDS: '3', DIARY: this.diary, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.children.push(child)
    const over = new Promise<{ code: number | null; at: number }>((resolve) =>
      child.once('exit', (code) => resolve({ code, at: Date.now() }))
    )
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text) => String(text).includes('Carrying out') && resolve())
      child.once('exit', (code) => reject(new Error(`a worker ended with ${code} at once`)))
    })
    return { pid: child.pid!, over, kill: (signal) => child.kill(signal) }
  }

  entries(): Entry[] {
    if (!existsSync(this.diary)) return []
    const lines = readFileSync(this.diary, 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line) as Entry)
  }

  began = () => this.entries().filter(({ what }) => what === 'began')
  ended = () => this.entries().filter(({ what }) => what === 'ended')

  /** Effects that a process had begun and not ended. */
  inFlight(pid: number): number[] {
    const done = new Set(this.ended().map(({ id }) => id))
    return this.began()
      .filter((entry) => entry.pid === pid && !done.has(entry.id))
      .map(({ id }) => id)
  }

  async forgetEntries(): Promise<void> {
    writeFileSync(this.diary, '')
    await db.from('outbox_messages').delete()
  }

  async stop(): Promise<void> {
    for (const child of this.children) child.kill('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Records effects that take `ms` each. */
export function record(count: number, ms: number, isUrgent = false): Promise<void> {
  const effect = { topic: 'test.diary', payload: { ms }, isUrgent }
  return db.transaction((trx) =>
    outbox.record(
      trx,
      Array.from({ length: count }, () => effect)
    )
  )
}

export async function undone(): Promise<number> {
  const [{ total }] = await db.from('outbox_messages').whereNull('done_at').count('* as total')
  return Number(total)
}

export async function eventually(is: () => boolean | Promise<boolean>, withinMs = 15_000) {
  for (const end = Date.now() + withinMs; Date.now() < end; await setTimeout(25))
    if (await is()) return
  throw new Error(`still not so after ${withinMs} ms: ${is}`)
}

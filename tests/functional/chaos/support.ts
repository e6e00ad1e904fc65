import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Assert } from '@japa/assert'
import { DateTime } from 'luxon'
import { PASSWORD } from '#database/factories/user_factory'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import { paid, person, setTheScene, TODAY } from '#tests/functional/reservations/support'

export type Heard = { path: string; status: number; ms: number; headers: Headers; body: string }

type Ask = { path: string; init?: RequestInit }

/** People who come again and again, whatever they hear. */
export class Load {
  readonly heard: Heard[] = []
  readonly lost: string[] = []
  private isOver = false
  private people: Promise<void>[]

  /** Ends with the test, however that ends. */
  constructor(
    private port: number,
    private asks: Ask[],
    cleanup: (end: () => Promise<void>) => void,
    people = 4
  ) {
    cleanup(() => this.end())
    this.people = Array.from({ length: people }, (_, at) => this.come(at))
  }

  async end(): Promise<void> {
    this.isOver = true
    await Promise.all(this.people)
  }

  /** What was heard from here until `work` is over. */
  async during(work: () => Promise<unknown>): Promise<Heard[]> {
    const before = this.heard.length
    await work()
    return this.heard.slice(before)
  }

  private async come(first: number): Promise<void> {
    for (let at = first; !this.isOver; at++) {
      const { path, init } = this.asks[at % this.asks.length]
      await this.ask(path, init)
      await sleep(20)
    }
  }

  private async ask(path: string, init: RequestInit = {}): Promise<void> {
    try {
      this.heard.push(await hear(this.port, path, init))
    } catch (error) {
      this.lost.push(`${path} ${String(error)}`)
    }
  }
}

export async function hear(port: number, path: string, init: RequestInit = {}): Promise<Heard> {
  const startedAt = performance.now()
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
    ...init,
  })
  const body = await answer.text()
  const ms = Math.round(performance.now() - startedAt)
  return { path, status: answer.status, ms, headers: answer.headers, body }
}

/** A shop of today with a paid rental in it, a listing to look at and somebody to act. */
export async function openShop() {
  setTheScene()
  clock.restore()
  const soon = DateTime.fromISO(clock.today()).diff(DateTime.fromISO(TODAY)).as('days') + 3
  const { listing, reservation } = await paid({ from: soon, to: soon + 2 })
  const { email, id: userId } = await person({ password: PASSWORD })
  payments.restore()
  return { email, userId, listingId: listing.id, reservation }
}

export const html = { headers: { 'accept': 'text/html', 'accept-language': 'ko' } }
export const json = { headers: { accept: 'application/json' } }

/** Nothing that only we should know: no stack, no file, no statement, no address of a server. */
export function assertDecent(assert: Assert, heard: Heard[]) {
  const inside =
    /\bat \S+ \(|node_modules|\.ts:\d+|select \* from|ECONN|ENOSPC|mysql|127\.0\.0\.1:\d+ -/i
  assert.deepEqual(
    heard.filter(({ status, body }) => status >= 500 && inside.test(body)),
    []
  )
}

/** Asks until it is answered as `isWell` wants. @returns milliseconds that it took */
export async function until(isWell: () => Promise<boolean>, patienceMs = 40_000): Promise<number> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < patienceMs) {
    if (await isWell().catch(() => false)) return Math.round(performance.now() - startedAt)
    await sleep(50)
  }
  throw new Error(`not within ${patienceMs} ms`)
}

/** A command as operators run it. @returns its exit code and what it printed */
export async function ace(command: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['ace.js', command], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => (said += text))
  }
  await once(child, 'exit')
  return { code: child.exitCode, said }
}

/** The watch finds nothing, and the ledger adds up. */
export async function assertWhole(assert: Assert, env: NodeJS.ProcessEnv = {}) {
  const [watched, ledger] = await Promise.all([
    ace('watch:invariants', env),
    ace('ledger:verify', env),
  ])
  assert.equal(watched.code, 0, watched.said)
  assert.match(watched.said, /0 open, 0 failed/)
  assert.equal(ledger.code, 0, ledger.said)
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { FOLDER, inFolder } from '#tests/unit/observability/files'
import { tool } from '#tests/support/tools'
import { freePort } from '#tests/support/web_process'

interface Series {
  metric: Record<string, string>
  value: [number, string]
}

/** The real program on the configuration of deploy/, which finds its targets on this machine instead. */
export class Prometheus {
  private folder = mkdtempSync(join(tmpdir(), 'chwimeet-prometheus-'))
  private output = ''
  private child?: ChildProcess

  private constructor(private port: number) {}

  /** @param targets ports by job */
  static async start(targets: Record<string, number>): Promise<Prometheus> {
    const own = new Prometheus(await freePort())
    copyFileSync(join(FOLDER, 'alerts.yml'), join(own.folder, 'alerts.yml'))
    writeFileSync(join(own.folder, 'prometheus.yml'), configOf(targets))
    const [program, ...before] = await tool('prometheus')
    own.child = spawn(
      program,
      [
        ...before,
        `--config.file=${join(own.folder, 'prometheus.yml')}`,
        `--storage.tsdb.path=${join(own.folder, 'data')}`,
        `--web.listen-address=127.0.0.1:${own.port}`,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] }
    )
    own.child.stderr?.on('data', (text) => (own.output += text))
    for (let attempt = 0; !(await own.isReady()); attempt++) {
      if (own.child.exitCode !== null || attempt > 300) throw new Error(own.output)
      await sleep(100)
    }
    return own
  }

  /** What the query finds now; throws for one that is none. */
  async query(expr: string): Promise<Series[]> {
    const { result } = await this.ask<{ result: Series[] }>(
      `query?query=${encodeURIComponent(expr)}`
    )
    return result
  }

  /** Rules that cannot be evaluated, and alerts that fire. */
  async rules() {
    const { groups } = await this.ask<{
      groups: { rules: { name: string; health: string; state: string }[] }[]
    }>('rules')
    return groups.flatMap(({ rules }) => rules)
  }

  async stop(): Promise<void> {
    if (this.child && this.child.exitCode === null) {
      const exit = once(this.child, 'exit')
      this.child.kill('SIGKILL')
      await exit
    }
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async ask<T>(path: string): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/api/v1/${path}`)
    const body = (await answer.json()) as { status: string; error?: string; data: T }
    if (body.status !== 'success') throw new Error(`${path}: ${body.error}`)
    return body.data
  }

  private async isReady(): Promise<boolean> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}/-/ready`)
      await answer.arrayBuffer()
      return answer.ok
    } catch {
      return false
    }
  }
}

function configOf(targets: Record<string, number>): string {
  const fast = inFolder('prometheus.yml')
    .replace('scrape_interval: 15s', 'scrape_interval: 1s')
    .replace('scrape_timeout: 10s', 'scrape_timeout: 1s')
    .replace('evaluation_interval: 15s', 'evaluation_interval: 1s')
  return fast.replaceAll(
    /job_name: (chwimeet-\w+)\n {4}dns_sd_configs:\n(?: {6,}.*\n)+/g,
    (_, job: string) =>
      `job_name: ${job}\n    static_configs:\n      - targets: ['127.0.0.1:${targets[job]}']\n`
  )
}

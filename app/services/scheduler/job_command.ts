import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** What a job did, by name: `{ cancelled: 3, failed: 0 }`. Anything under `failed` makes a failed run. */
export type Counts = Record<string, number>

/** Called as work goes on; `of` when the whole is known. */
export type Progress = (done: number, of?: number) => void

/**
 * A command that may stand on the timetable. By hand and by the scheduler the same `work` is done, and is in
 * the history. It must be safe to run twice and in parallel.
 */
export abstract class JobCommand extends BaseCommand {
  static options: CommandOptions = { startApp: true }

  /** @throws when nothing came of it; what went wrong for single records is counted as `failed` */
  abstract work(progress: Progress): Promise<Counts>

  async run() {
    const { recorded } = await import('./run_now.js')
    const startedAt = performance.now()
    const work = () => this.work(this.progress()).finally(() => this.logger.logUpdatePersist())
    const counts = await recorded(this.commandName, work)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    this.logger.info(`${sentence(counts)} (${seconds} s)`)
    if (hasFailures(counts)) this.exitCode = 1
  }

  private progress(): Progress {
    if (!process.stdout.isTTY) return () => {}
    return (done, of) => this.logger.logUpdate(of === undefined ? `${done}` : `${done} of ${of}`)
  }
}

export function hasFailures(counts: Counts): boolean {
  return (counts.failed ?? 0) > 0
}

export function sentence(counts: Counts): string {
  return Object.entries(counts)
    .map(([word, count]) => `${count} ${word.replaceAll('_', ' ')}`)
    .join(', ')
}

import type { BaseCommand } from '@adonisjs/core/ace'

/** How a batch speaks: progress in a terminal, at the end what it did and in how many seconds. */
export class Report {
  private readonly startedAt = performance.now()

  constructor(
    private command: BaseCommand,
    private things: string
  ) {}

  progress = (done: number): void => {
    if (!process.stdout.isTTY) return
    this.command.logger.logUpdate(`${done} ${this.things} …`)
  }

  /** @param failed how many are not as they should be; any makes the command fail */
  end(did: string, failed = 0): void {
    if (process.stdout.isTTY) this.command.logger.logUpdatePersist()
    const seconds = ((performance.now() - this.startedAt) / 1000).toFixed(1)
    this.command.logger.info(`${did} (${seconds} s)`)
    if (failed > 0) this.command.exitCode = 1
  }
}

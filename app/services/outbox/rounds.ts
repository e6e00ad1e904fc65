import logger from '@adonisjs/core/services/logger'
import outbox from '#services/outbox/outbox'

/** Does a piece of work at each nudge and every so often, never twice at once. */
export default class Rounds {
  private timer?: NodeJS.Timeout
  private stopNudges?: () => void
  private running?: Promise<void>
  private again = false
  private stopped = true

  constructor(private work: (nudged: boolean) => Promise<unknown>) {}

  /** @param everyMs how often to look without a nudge, beginning now; never when not given */
  start(everyMs?: number): void {
    this.stopped = false
    this.stopNudges = outbox.onNudge(() => this.go(true))
    if (!everyMs) return
    this.timer = setInterval(() => this.go(false), everyMs).unref()
    this.go(false)
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.timer)
    this.stopNudges?.()
    await this.running
  }

  private go(nudged: boolean): void {
    if (this.stopped) return
    if (this.running) {
      this.again ||= nudged
      return
    }
    this.running = this.round(nudged).finally(() => {
      this.running = undefined
      if (!this.again) return
      this.again = false
      this.go(true)
    })
  }

  private async round(nudged: boolean): Promise<void> {
    try {
      await this.work(nudged)
    } catch (error) {
      logger.warn({ err: error }, 'the outbox could not be looked through')
    }
  }
}

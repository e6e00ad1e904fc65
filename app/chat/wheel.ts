import logger from '@adonisjs/core/services/logger'

type Work = () => Promise<void> | void

const TICK_MS = 1000

/** The one timer of the chat in a process: whoever needs the time is turned by it, never at once with itself. */
export default class Wheel {
  private timer?: NodeJS.Timeout
  private works: { work: Work; every: () => number; wait: number; isRunning: boolean }[] = []

  /** @param every seconds; a function when it varies */
  turn(every: number | (() => number), work: Work): void {
    const seconds = typeof every === 'number' ? () => every : every
    this.works.push({ work, every: seconds, wait: seconds(), isRunning: false })
  }

  start(): void {
    this.timer ??= setInterval(() => this.tick(), TICK_MS).unref()
  }

  stop(): void {
    clearInterval(this.timer)
    this.timer = undefined
  }

  private tick(): void {
    for (const each of this.works) {
      each.wait = Math.min(each.wait, each.every()) - 1
      if (each.wait > 0 || each.isRunning) continue
      each.wait = each.every()
      each.isRunning = true
      Promise.resolve()
        .then(each.work)
        .catch((error) => logger.warn({ err: error }, 'a round of the chat failed'))
        .finally(() => (each.isRunning = false))
    }
  }
}

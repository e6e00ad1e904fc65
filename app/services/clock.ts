import { DateTime, type DurationLike } from 'luxon'
import { dayOf } from '#models/reservation/calendar'

/**
 * The one place that asks what time it is. Tests freeze it and travel; `restore` goes back to
 * real time. Instants are UTC, `today` is the calendar date in Asia/Seoul.
 */
class Clock {
  #frozen: DateTime<true> | null = null

  now(): DateTime<true> {
    return this.#frozen ?? (DateTime.utc() as DateTime<true>)
  }

  today(): string {
    return dayOf(this.now())
  }

  freeze(at: DateTime | string = this.now()) {
    const instant = typeof at === 'string' ? DateTime.fromISO(at) : at
    if (!instant.isValid) {
      throw new RangeError(`Not an instant: ${String(at)}`)
    }
    this.#frozen = instant.toUTC() as DateTime<true>
  }

  travel(duration: DurationLike) {
    this.freeze(this.now().plus(duration))
  }

  restore() {
    this.#frozen = null
  }
}

const clock = new Clock()
export default clock

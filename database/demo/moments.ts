import type { DateTime } from 'luxon'
import type { Moment } from '#database/data/demo_stories'
import { addDays, startOfDay } from '#models/reservation/calendar'

/** Moments of the demo's past as instants, seen from one `now`. */
export class Timeline {
  constructor(
    private readonly now: DateTime<true>,
    private readonly today: string
  ) {}

  day(offset: number): string {
    return addDays(this.today, offset)
  }

  instant(moment: Moment): DateTime<true> {
    if ('hoursAgo' in moment) return this.now.minus({ hours: moment.hoursAgo })
    const [hours, minutes] = moment.at.split(':').map(Number)
    return startOfDay(this.day(moment.day)).plus({ hours, minutes })
  }
}

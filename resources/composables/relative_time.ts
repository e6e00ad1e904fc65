const DAY = 86_400
const LONGEST = 30 * DAY

/** Days are those of the calendar in Seoul: tomorrow ends at midnight, not after 48 hours. */
export function relativeTime(at: number, now: number, locale: string): string | null {
  const seconds = (at - now) / 1000
  if (seconds < -LONGEST) return null
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const away = Math.abs(seconds)
  if (away >= DAY) return format.format(dayOf(at) - dayOf(now), 'day')
  if (away >= 3600) return format.format(Math.trunc(seconds / 3600), 'hour')
  if (away >= 60) return format.format(Math.trunc(seconds / 60), 'minute')
  return format.format(0, 'second')
}

/** Seoul is nine hours ahead of the epoch, all year. */
const dayOf = (at: number) => Math.floor((at / 1000 + 9 * 3600) / DAY)

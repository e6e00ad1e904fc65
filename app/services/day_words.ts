import type { I18n } from '@adonisjs/i18n'
import type { Day } from '#models/reservation/calendar'

/** '2026-08-04' → 8월 4일 (화) */
export function dayInWords(day: Day, i18n: I18n): string {
  return i18n.formatDate(new Date(`${day}T00:00:00Z`), {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  })
}

import vine from '@vinejs/vine'
import { isDay } from '#models/reservation/calendar'

const isCalendarDay = vine.createRule(
  (value, _, field) => {
    if (!isDay(String(value))) field.report('The {{ field }} field must be a date', 'date', field)
  },
  {
    toJSONSchema: (schema) => {
      schema.format = 'date'
    },
  }
)

/** A date without a time, 'YYYY-MM-DD'. */
export function calendarDay() {
  return vine.string().trim().use(isCalendarDay())
}

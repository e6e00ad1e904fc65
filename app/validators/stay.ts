import vine from '@vinejs/vine'
import { calendarDay } from '#validators/calendar_day'

/** What a quote is asked for. */
export const stayValidator = vine.create(
  vine.object({
    start: calendarDay(),
    end: calendarDay(),
    options: vine
      .array(vine.number().withoutDecimals().positive())
      .maxLength(5)
      .distinct()
      .optional(),
  })
)

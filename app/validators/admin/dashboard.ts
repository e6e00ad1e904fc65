import vine from '@vinejs/vine'
import { UNITS } from '#models/dashboard/span'
import { calendarDay } from '#validators/calendar_day'

export const dashboardValidator = vine.create({
  by: vine.enum([...UNITS]).optional(),
  from: calendarDay().optional(),
  to: calendarDay().optional(),
})

import vine from '@vinejs/vine'
import { addDays, daysBetween, isDay } from '#models/reservation/calendar'
import clock from '#services/clock'
import { line } from '#validators/rules/text'

const LONGEST = 365
const FURTHEST = 730

const calendarDay = vine.createRule((value, _, field) => {
  if (typeof value !== 'string' || !isDay(value)) field.report('no date', 'calendarDay', field)
})

const fromToday = vine.createRule((value, _, field) => {
  if (!field.isValid) return
  const today = clock.today()
  if (String(value) < today) field.report('in the past', 'fromToday', field)
  if (String(value) > addDays(today, FURTHEST)) field.report('too far', 'tooFar', field)
})

const afterStart = vine.createRule((value, _, field) => {
  const start = field.parent.startDate
  if (!field.isValid || typeof start !== 'string' || !isDay(start)) return
  const days = daysBetween(start, String(value)) + 1
  if (days < 1) field.report('ends before it starts', 'afterStart', field)
  if (days > LONGEST) field.report('too long', 'tooLong', field, { days: LONGEST })
})

export const blockValidator = vine.create({
  startDate: vine.string().use(calendarDay()).use(fromToday()),
  endDate: vine.string().use(calendarDay()).use(afterStart()),
  note: line([1, 100]).optional(),
})

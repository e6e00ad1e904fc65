import { parseDate, type DateValue } from '@internationalized/date'

export type DayRange = {
  start: string
  end: string
}

/** 'YYYY-MM-DD' of the calendar component's dates and back. */
export function toDate(day: string) {
  return parseDate(day)
}

export function toDay(date: DateValue): string {
  return date.toString().slice(0, 10)
}

export function addDays(day: string, days: number): string {
  return toDay(parseDate(day).add({ days }))
}

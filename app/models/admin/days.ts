import type { LucidModel } from '@adonisjs/lucid/types/model'
import type { Filter } from '#models/admin/list'
import { endOfDay, startOfDay } from '#models/reservation/calendar'

/** The first and the last day, in Korea, of an instant that a column holds. */
export function daysOn<M extends LucidModel>(column: string): Record<'from' | 'until', Filter<M>> {
  return {
    from: {
      is: 'day',
      narrow: (query, day) => void query.where(column, '>=', startOfDay(day).toJSDate()),
    },
    until: {
      is: 'day',
      narrow: (query, day) => void query.where(column, '<', endOfDay(day).toJSDate()),
    },
  }
}

/** One of some values of a column. */
export function oneOf<M extends LucidModel>(column: string, values: string[]): Filter<M> {
  return { is: values, narrow: (query, value) => void query.where(column, value) }
}

import type { LucidModel } from '@adonisjs/lucid/types/model'
import type { Filter } from '#models/admin/list'
import { endOfDay, startOfDay } from '#models/reservation/calendar'

/** Since and until a day in Korea, both included. */
export function daysIn<M extends LucidModel>(column: string): Record<'from' | 'until', Filter<M>> {
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

/** Those of one person, or of one thing. */
export function idIn<M extends LucidModel>(column: string): Filter<M> {
  return { is: 'id', narrow: (query, id) => void query.where(column, Number(id)) }
}

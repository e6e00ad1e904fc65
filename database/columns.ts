import { column } from '@adonisjs/lucid/orm'
import type { ColumnOptions } from '@adonisjs/lucid/types/model'
import { shownName } from '#models/user/former'

/** MariaDB stores booleans as TINYINT(1) and answers 1 and 0. */
export function booleanColumn(options?: Partial<ColumnOptions>) {
  return column({ ...options, consume: (value) => (value === null ? null : Boolean(value)) })
}

/** People who left have no name; theirs is unique, and shown without what makes it so. */
export function nicknameColumn(options?: Partial<ColumnOptions>) {
  return column({ ...options, consume: shownName })
}

/** A JSON column that may hold a text by itself: what mysql2 has parsed is not parsed again. */
export function scalarColumn(options?: Partial<ColumnOptions>) {
  return column({
    ...options,
    prepare: (value) => (value === null || value === undefined ? null : JSON.stringify(value)),
  })
}

/** mysql2 parses JSON columns on the way out but does not write objects on the way in. */
export function jsonColumn(options?: Partial<ColumnOptions>) {
  return column({
    ...options,
    prepare: (value) => (value === null || value === undefined ? null : JSON.stringify(value)),
    consume: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
  })
}

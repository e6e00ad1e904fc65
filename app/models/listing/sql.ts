export type Binding = string | number | boolean | Date | null

/** A piece of SQL with the values for its question marks. */
export interface Sql {
  sql: string
  bindings: Binding[]
}

export function sql(text: string, ...bindings: Binding[]): Sql {
  return { sql: text, bindings }
}

export function join(pieces: Sql[], separator: string): Sql {
  return {
    sql: pieces.map((piece) => piece.sql).join(separator),
    bindings: pieces.flatMap((piece) => piece.bindings),
  }
}

/** ` WHERE a AND b`, or nothing. */
export function where(conditions: Sql[]): Sql {
  if (conditions.length === 0) return sql('')
  const all = join(conditions, ' AND ')
  return { sql: ` WHERE ${all.sql}`, bindings: all.bindings }
}

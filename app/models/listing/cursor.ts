/**
 * The place in an ordered list after which the next page begins: the sort value and the id of its last row. Written with
 * the name of the list and its order: in another the same two lead somewhere else.
 */
export interface Cursor {
  value: number | null
  id: number
}

export function encodeCursor({ value, id }: Cursor, list: string): string {
  return Buffer.from(JSON.stringify([value, id, list])).toString('base64url')
}

/** Null for anything that this module did not write for this list. */
export function decodeCursor(text: unknown, list: string): Cursor | null {
  if (typeof text !== 'string' || !/^[\w-]{4,100}$/.test(text)) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(parts) || parts.length !== 3) return null
    const [value, id, name] = parts as unknown[]
    if (name !== list) return null
    const isValue = value === null || (typeof value === 'number' && Number.isFinite(value))
    return isValue && Number.isSafeInteger(id) && (id as number) > 0
      ? { value: value as number | null, id: id as number }
      : null
  } catch {
    return null
  }
}

/** The place in an ordered list after which the next page begins: the sort value and the id of its last row. */
export interface Cursor {
  value: number | null
  id: number
}

export function encodeCursor({ value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

/** Null for anything that this module did not write. */
export function decodeCursor(text: unknown): Cursor | null {
  if (typeof text !== 'string' || !/^[\w-]{4,80}$/.test(text)) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(parts) || parts.length !== 2) return null
    const [value, id] = parts as unknown[]
    const isValue = value === null || (typeof value === 'number' && Number.isFinite(value))
    return isValue && Number.isSafeInteger(id) && (id as number) > 0
      ? { value: value as number | null, id: id as number }
      : null
  } catch {
    return null
  }
}

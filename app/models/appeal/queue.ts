import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import Appeal from '#models/appeal'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'

const PAGE = 20

/** Appeals that wait, the oldest first; decided ones, the latest first. */
export async function appealQueue({
  status = 'open',
  after,
  size = PAGE,
}: { status?: 'open' | 'decided'; after?: unknown; size?: number } = {}) {
  const isOpen = status === 'open'
  const cursor = decodeCursor(after, `appeals.${status}`)
  const query = Appeal.query()
    .where('isOpen', isOpen)
    .orderBy('id', isOpen ? 'asc' : 'desc')
    .limit(size + 1)
  void withContext(query)
  if (cursor) void query.where('id', isOpen ? '>' : '<', cursor.id)
  const found = await query
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next =
    last && found.length > size
      ? encodeCursor({ value: null, id: last.id }, `appeals.${status}`)
      : null
  return { rows, next }
}

/** @throws E_ROW_NOT_FOUND */
export function appealInFull(ulid: string): Promise<Appeal> {
  return withContext(Appeal.query().where('ulid', ulid)).firstOrFail()
}

/** Who appeals, against what, and who imposed and decided. */
export function withContext(query: ModelQueryBuilderContract<typeof Appeal>) {
  return query
    .preload('user')
    .preload('decider')
    .preload('sanction', (sanction) => void sanction.preload('imposer').preload('case'))
}

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
  const cursor = decodeCursor(after)
  const query = Appeal.query()
    .where('isOpen', isOpen)
    .orderBy('id', isOpen ? 'asc' : 'desc')
    .limit(size + 1)
    .preload('user')
    .preload('decider')
    .preload('sanction', (sanction) => void sanction.preload('imposer').preload('case'))
  if (cursor) void query.where('id', isOpen ? '>' : '<', cursor.id)
  const found = await query
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next = last && found.length > size ? encodeCursor({ value: null, id: last.id }) : null
  return { rows, next }
}

import type { List, ListQuery } from '#models/admin/list'
import Appeal from '#models/appeal'
import { withContext } from '#models/appeal/queue'
import { endOfDay, startOfDay } from '#models/reservation/calendar'
import { anywhere } from '#services/shared/like'

type Appeals = ListQuery<typeof Appeal>

/** Who says that they were sanctioned wrongly; what waits stands first. */
export const APPEALS: List<typeof Appeal> = {
  name: 'appeals',
  model: Appeal,
  load: (query) => void withContext(query),
  search: saying,
  filters: {
    status: { is: ['open', 'upheld', 'rejected'], narrow: ofStatus },
    kind: {
      is: ['hide', 'warn', 'suspend', 'ban'],
      narrow: (query, kind) =>
        void query.whereHas('sanction', (sanction) => void sanction.where('kind', kind)),
    },
    user: { is: 'id', narrow: (query, id) => void query.where('appeals.user_id', id) },
    from: {
      is: 'day',
      narrow: (query, day) =>
        void query.where('appeals.created_at', '>=', startOfDay(day).toJSDate()),
    },
    until: {
      is: 'day',
      narrow: (query, day) => void query.where('appeals.created_at', '<', endOfDay(day).toJSDate()),
    },
  },
  sorts: { waiting: 'appeals.is_open', filed: 'appeals.created_at', decided: 'appeals.decided_at' },
}

function saying(query: Appeals, words: string): void {
  const sought = anywhere(words)
  void query.where((any) => {
    void any
      .where('appeals.text', 'like', sought)
      .orWhereHas('user', (user) => void user.where('nickname', 'like', sought))
  })
}

function ofStatus(query: Appeals, status: string): void {
  if (status === 'open') void query.where('appeals.is_open', true)
  else void query.where('appeals.verdict', status)
}

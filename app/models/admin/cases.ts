import type { List } from '#models/admin/list'
import ReportCase from '#models/report_case'
import { claimed, mentioning } from '#models/report/queue'
import { REASONS, TARGET_KINDS } from '#models/report/target'
import type User from '#models/user'

/** Cases for a moderator's file; the page shows them in the order of the queue. */
export const casesFor = (by: User): List<typeof ReportCase> => ({
  name: 'cases',
  model: ReportCase,
  load: (query) => void query.preload('subject').preload('decider'),
  search: mentioning,
  filters: {
    status: {
      is: ['open', 'decided'],
      narrow: (query, status) => void query.where('isOpen', status === 'open'),
    },
    kind: { is: [...TARGET_KINDS], narrow: (query, kind) => void query.where('targetKind', kind) },
    reason: {
      is: [...REASONS],
      narrow: (query, reason) =>
        void query.whereHas('reports', (reports) => void reports.where('reason', reason)),
    },
    isHeld: { is: ['true'], narrow: (query) => void query.where('isHeld', true) },
    claim: {
      is: ['mine', 'free'],
      narrow: (query, claim) => claimed(query, by, claim as 'mine' | 'free'),
    },
    user: { is: 'id', narrow: (query, id) => void query.where('subjectId', id) },
  },
  sorts: { opened: 'report_cases.created_at' },
})

import { daysOn, oneOf } from '#models/admin/days'
import type { List, ListQuery } from '#models/admin/list'
import AuditEntry from '#models/audit_entry'
import { isAscii } from '#services/shared/like'

export const TARGETS = [
  'user',
  'passkey',
  'report_case',
  'sanction',
  'appeal',
  'reservation',
  'payment',
  'refund',
  'payout',
  'export',
  'setting',
  'category',
  'region',
  'job',
  'effect',
  'list',
  'tool',
]

/** Everything that staff and operators did. */
export const AUDIT_LOG: List<typeof AuditEntry> = {
  name: 'audit',
  model: AuditEntry,
  load: (query) => void query.preload('actor').preload('reason'),
  search: ofCode,
  filters: {
    by: oneOf('audit_entries.actor_kind', ['user', 'operator', 'system']),
    target: oneOf('audit_entries.target_kind', TARGETS),
    actor: {
      is: 'id',
      narrow: (query, id) => void query.where('audit_entries.actor_id', id),
    },
    ...daysOn('audit_entries.created_at'),
  },
  sorts: { at: 'audit_entries.id' },
}

/** What an act begins with, `user.` for all that is done to users, or what it was done to. */
function ofCode(query: ListQuery<typeof AuditEntry>, words: string): void {
  if (!isAscii(words)) return void query.whereRaw('FALSE')
  const literal = words.replaceAll(/[%_\\]/g, '\\$&')
  void query.where((any) => {
    void any.where('audit_entries.action', 'like', `${literal}%`)
    void any.orWhere('audit_entries.target_id', words)
  })
}

import type { DateTime } from 'luxon'
import AuditEntry from '#models/audit_entry'

export type AuditFilters = {
  actorId?: number
  actorKind?: AuditEntry['actorKind']
  /** `user.banned`, or `user.` for all that is done to users. */
  action?: string
  target?: { kind: string; id?: string }
  from?: DateTime
  until?: DateTime
}

const PAGE = 50

/** The log, newest first, with who did it and why; each filter has an index. @param before the last id of the page before */
export function auditLog(filters: AuditFilters = {}, { before, limit = PAGE } = {} as Slice) {
  const query = AuditEntry.query().orderBy('id', 'desc').limit(limit)
  const { action, actorId, actorKind, from, target, until } = filters
  if (actorId) void query.where('actor_id', actorId)
  if (actorKind) void query.where('actor_kind', actorKind)
  if (action?.endsWith('.'))
    void query.whereLike('action', `${action.replaceAll(/[%_\\]/g, '\\$&')}%`)
  else if (action) void query.where('action', action)
  if (target) void query.where('target_kind', target.kind)
  if (target?.id) void query.where('target_id', target.id)
  if (from) void query.where('created_at', '>=', from.toJSDate())
  if (until) void query.where('created_at', '<', until.toJSDate())
  if (before) void query.where('id', '<', before)
  return query.preload('actor').preload('reason')
}

type Slice = { before?: number; limit?: number }

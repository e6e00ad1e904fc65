import { BaseTransformer } from '@adonisjs/core/transformers'
import type AuditEntry from '#models/audit_entry'

/** One act of staff; the actor's name is as it is now. */
export default class AuditEntryTransformer extends BaseTransformer<AuditEntry> {
  toObject() {
    const entry = this.resource
    return {
      ...this.pick(entry, ['id', 'action', 'actorKind', 'actorId', 'targetKind', 'targetId']),
      actor: nameOf(entry),
      before: factsIn(entry.factsBefore),
      after: factsIn(entry.factsAfter),
      reason: entry.reason?.text ?? null,
      at: entry.createdAt.toISO()!,
    }
  }
}

/** Null for whoever has no account any more, and for the product itself. */
export function nameOf({ actor }: AuditEntry): string | null {
  return actor?.nickname ?? null
}

/** `role: user, version: 3`, as a cell of a table has room for. */
export function factsIn(facts: AuditEntry['factsBefore']): string | null {
  const said = Object.entries(facts ?? {}).map(([name, fact]) => `${name}: ${fact}`)
  return said.length > 0 ? said.join(', ') : null
}

import db from '@adonisjs/lucid/services/db'
import AuditEntry from '#models/audit_entry'
import { audit, type Act } from '#models/audit/audit'
import { verifyAudit } from '#models/audit/verify'

/** Triggers refuse to delete entries; a table can still be emptied as a whole. */
export async function emptyLog() {
  await db.rawQuery('TRUNCATE TABLE audit_reasons')
  await db.rawQuery('SET STATEMENT foreign_key_checks = 0 FOR TRUNCATE TABLE audit_entries')
  await db.rawQuery('TRUNCATE TABLE audit_heads')
}

export function act(values: Partial<Act> = {}): Act {
  return { actor: 'operator', action: 'thing.done', target: { kind: 'thing', id: 1 }, ...values }
}

export function written(values: Partial<Act> = {}) {
  return db.transaction((trx) => audit(trx, act(values)))
}

export function verified() {
  return verifyAudit(db.connection())
}

const REFUSING = ['audit_entries_no_update', 'audit_entries_no_delete', 'audit_reasons_no_update']

/** What an intruder does who may do everything to the database, and has no key. */
export async function behindTheTriggers(work: () => Promise<unknown>): Promise<void> {
  const made: string[] = []
  for (const name of REFUSING) {
    const [[trigger]] = await db.rawQuery(`SHOW CREATE TRIGGER ${name}`)
    made.push(trigger['SQL Original Statement'])
    await db.rawQuery(`DROP TRIGGER ${name}`)
  }
  await work().finally(async () => {
    for (const statement of made) await db.rawQuery(statement)
  })
}

/** The log about one thing, oldest first. */
export async function logOf(kind: string, id: number | string) {
  const entries = await AuditEntry.query()
    .where({ targetKind: kind, targetId: String(id) })
    .preload('reason')
    .orderBy('id')
  return entries.map((entry) => ({
    by: entry.actorKind === 'user' ? entry.actorId! : entry.actorKind,
    action: entry.action,
    before: entry.factsBefore,
    after: entry.factsAfter,
    reason: entry.reason?.text ?? null,
  }))
}

import { BaseTransformer } from '@adonisjs/core/transformers'
import type { I18n } from '@adonisjs/i18n'
import type AuditEntry from '#models/audit_entry'

/** One act of staff; the actor's name is as it is now. */
export default class AuditEntryTransformer extends BaseTransformer<AuditEntry> {
  constructor(
    entry: AuditEntry,
    private i18n: I18n
  ) {
    super(entry)
  }

  toObject() {
    const entry = this.resource
    return {
      ...this.pick(entry, ['id', 'action', 'actorKind', 'actorId', 'targetKind', 'targetId']),
      actor: nameOf(entry),
      before: factsIn(entry.factsBefore, this.i18n),
      after: factsIn(entry.factsAfter, this.i18n),
      reason: entry.reason?.text ?? null,
      at: entry.createdAt.toISO()!,
    }
  }
}

/** Null for whoever has no account any more, and for the product itself. */
export function nameOf({ actor }: AuditEntry): string | null {
  return actor?.nickname ?? null
}

/** `상태: 보류, 금액: 38,000원`, as a cell of a table has room for; a code without words stays as it is. */
export function factsIn(facts: AuditEntry['factsBefore'], i18n: I18n): string | null {
  const said = Object.entries(facts ?? {}).map(([name, fact]) => {
    return `${i18n.t(`admin.audit.facts.${name}`, {}, name)}: ${valueIn(name, fact, i18n)}`
  })
  return said.length > 0 ? said.join(', ') : null
}

function valueIn(name: string, fact: unknown, i18n: I18n): string {
  if (name === 'amount' && typeof fact === 'number') {
    return i18n.t('common.won', { amount: fact.toLocaleString('en-US') })
  }
  const plain = String(fact ?? '–')
  const ofRental = name === 'status' ? i18n.t(`reservations.status.${fact}`, {}, plain) : plain
  return i18n.t(`admin.audit.values.${name}.${fact}`, {}, ofRental)
}

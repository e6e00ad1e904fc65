import { BaseTransformer } from '@adonisjs/core/transformers'
import type InvariantViolation from '#models/invariant_violation'

/** Where the rooms of the back office show what is broken, by the kind of subject. */
const PLACES: Record<string, (id: string) => string> = {
  reservation: (id) => `/admin/reservations?q=${id}`,
  refund: (id) => `/admin/refunds?q=${id}`,
  payout: (id) => `/admin/payouts?q=${id}`,
  effect: () => '/admin/queue?state=failed',
  run: () => '/admin/jobs?status=running',
  queue: () => '/admin/queue?state=waiting',
  audit: () => '/admin/audit',
}

export default class ViolationTransformer extends BaseTransformer<InvariantViolation> {
  toObject() {
    const violation = this.resource
    return {
      ...this.pick(violation, ['id', 'invariant', 'subject']),
      state: stateOf(violation),
      to: placeOf(violation),
      detail: detailOf(violation),
      foundAt: violation.foundAt.toISO()!,
      endedAt: violation.endedAt?.toISO() ?? null,
    }
  }
}

export function stateOf({ endedAt }: InvariantViolation): 'open' | 'ended' {
  return endedAt ? 'ended' : 'open'
}

/** As operators read it: `unit 3, from 2026-06-04`. */
export function detailOf({ detail }: InvariantViolation): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

function placeOf({ subject }: InvariantViolation): string | null {
  const [kind, id] = subject.split(':')
  return Object.hasOwn(PLACES, kind) ? PLACES[kind](id) : null
}

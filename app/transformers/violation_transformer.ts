import { BaseTransformer } from '@adonisjs/core/transformers'
import type { I18n } from '@adonisjs/i18n'
import type InvariantViolation from '#models/invariant_violation'
import { isAdmin } from '#models/user/rights'
import type User from '#models/user'
import { detailInWords, subjectInWords } from '#services/watchdog/words'

type Place = (id: string, detail: InvariantViolation['detail']) => string | null

/** Where the rooms of the back office show what is broken, by the kind of subject. */
const PLACES: Record<string, Place> = {
  reservation: (id) => `/admin/reservations/${id}`,
  period: (_, { listing }) => (listing ? `/admin/listings?id=${listing}` : null),
  effect: (_, { topic }) => `/admin/queue?q=${encodeURIComponent(String(topic ?? ''))}`,
  run: (_, { job }) => `/admin/jobs?status=running&q=${encodeURIComponent(String(job ?? ''))}`,
  queue: (id) => QUEUES[id] ?? null,
}

/** Rooms that moderators do not enter. */
const PLACES_OF_ADMINS: Record<string, Place> = {
  refund: (id) => `/admin/refunds?q=${id}`,
  payout: (id) => `/admin/payouts?q=${id}`,
  audit: () => '/admin/audit',
}

const QUEUES: Record<string, string> = {
  effects: '/admin/queue?state=waiting',
  embeddings: '/admin/jobs?q=listings%3Aembed',
}

export default class ViolationTransformer extends BaseTransformer<InvariantViolation> {
  constructor(
    violation: InvariantViolation,
    private i18n: I18n,
    private reader: User
  ) {
    super(violation)
  }

  toObject() {
    const violation = this.resource
    return {
      ...this.pick(violation, ['id', 'invariant']),
      state: stateOf(violation),
      subject: subjectInWords(violation, this.i18n),
      to: placeOf(violation, this.reader),
      detail: detailInWords(violation, this.i18n),
      foundAt: violation.foundAt.toISO()!,
      endedAt: violation.endedAt?.toISO() ?? null,
    }
  }
}

export function stateOf({ endedAt }: InvariantViolation): 'open' | 'ended' {
  return endedAt ? 'ended' : 'open'
}

function placeOf({ subject, detail }: InvariantViolation, reader: User): string | null {
  const [kind, id] = subject.split(':')
  const places = isAdmin(reader) ? { ...PLACES, ...PLACES_OF_ADMINS } : PLACES
  return Object.hasOwn(places, kind) ? places[kind](id, detail) : null
}

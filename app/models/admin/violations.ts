import { daysOn, oneOf } from '#models/admin/days'
import { wordsIn, type List } from '#models/admin/list'
import InvariantViolation from '#models/invariant_violation'
import { INVARIANTS } from '#services/watchdog/invariants'

/** What the watch found, open and ended. */
export const VIOLATIONS: List<typeof InvariantViolation> = {
  name: 'violations',
  model: InvariantViolation,
  search: wordsIn('invariant_violations.subject', 'invariant_violations.invariant'),
  filters: {
    state: {
      is: ['open', 'ended'],
      narrow: (query, state) =>
        void (state === 'open'
          ? query.whereNull('invariant_violations.ended_at')
          : query.whereNotNull('invariant_violations.ended_at')),
    },
    invariant: oneOf(
      'invariant_violations.invariant',
      INVARIANTS.map(({ name }) => name)
    ),
    ...daysOn('invariant_violations.found_at'),
  },
  sorts: { found: 'invariant_violations.found_at', invariant: 'invariant_violations.invariant' },
}

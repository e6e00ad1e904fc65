import type { Invariant } from './contract.js'
import { audit } from './invariants/audit.js'
import * as effects from './invariants/effects.js'
import { ledger } from './invariants/ledger.js'
import * as money from './invariants/money.js'
import * as periods from './invariants/periods.js'
import { stuck } from './invariants/reservations.js'
import * as work from './invariants/work.js'

/** Everything that the watch looks at, in the order of what it would cost. */
export const INVARIANTS: readonly Invariant[] = [
  periods.overlaps,
  periods.orphans,
  periods.missing,
  periods.retired,
  ledger,
  audit,
  stuck,
  money.refunds,
  money.payouts,
  money.transfers,
  effects.late,
  effects.claims,
  effects.dead,
  work.leases,
  work.webhooks,
  work.photos,
  work.embeddings,
]

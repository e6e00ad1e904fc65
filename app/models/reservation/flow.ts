/**
 * The life of a reservation as data: who may move it from where to where, what must be true
 * (needs, see guards.ts), and what else changes in the same transaction (effects, see effects.ts).
 * The transition is the unit of permission; what is not listed here is refused, whoever asks.
 */
export const STATES = [
  'PENDING_APPROVAL',
  'PENDING_PAYMENT',
  'PENDING_PICKUP',
  'SHIPPING',
  'INSPECTING_RENTAL',
  'RENTING',
  'PENDING_RETURN',
  'RETURNING',
  'INSPECTING_RETURN',
  'RETURN_COMPLETED',
  'PENDING_REFUND',
  'REFUND_COMPLETED',
  'LOST_OR_UNRETURNED',
  'CLAIMING',
  'CLAIM_COMPLETED',
  'REJECTED',
  'CANCELLED',
] as const

export const ACTORS = ['guest', 'host', 'moderator', 'system'] as const

export type State = (typeof STATES)[number]
export type Actor = (typeof ACTORS)[number]

/** Why the system moves a reservation; each cause has its own condition in deadlines.ts or comes from the verb that acts. */
export type Cause =
  | 'unanswered'
  | 'unpaid'
  | 'startPassed'
  | 'notSent'
  | 'notHandedOver'
  | 'rivalPaid'
  | 'listingDeleted'
  | 'banned'
  | 'guestLeft'
  | 'unitLost'
  | 'paid'
  | 'nothingToPay'
  | 'arrivedSilently'
  | 'inspectedSilently'
  | 'rentalEnded'
  | 'longOverdue'
  | 'returnedSilently'
  | 'unclaimed'
  | 'settled'
  | 'refunded'
  | 'lostSilently'
  | 'claimUnanswered'

export type Need =
  | 'inTime'
  | 'reason'
  | 'photo'
  | 'parcel'
  | 'receiveByDelivery'
  | 'receiveInPerson'
  | 'returnByDelivery'
  | 'returnInPerson'
  | 'code'
  | 'lateTwoDays'
  | 'sentSevenDaysAgo'
  | 'claim'
  | 'notObjected'
  | 'objected'
  | 'decision'

export type Effect =
  | 'takeDays'
  | 'freeDays'
  | 'freeRest'
  | 'issueCode'
  | 'rejectRivals'
  | 'refundCancelled'
  | 'retireUnit'
  | 'reinstateUnit'
  | 'settleRent'
  | 'openClaim'
  | 'settleReturn'
  | 'settleClaim'

export type Step = {
  from: State
  to: State
  actor: Actor
  needs: Need[]
  causes: Cause[]
  effects: Effect[]
}

type By = Partial<Record<Exclude<Actor, 'system'>, Need[]>> & { system?: Cause[] }

function steps(from: State, to: State, by: By, effects: Effect[] = []): Step[] {
  return ACTORS.filter((actor) => by[actor]).map((actor) => ({
    from,
    to,
    actor,
    needs: actor === 'system' ? [] : by[actor]!,
    causes: actor === 'system' ? by.system! : [],
    effects,
  }))
}

export const FLOW: readonly Step[] = [
  steps('PENDING_APPROVAL', 'PENDING_PAYMENT', { host: ['inTime'] }, ['takeDays']),
  steps('PENDING_APPROVAL', 'REJECTED', {
    host: ['inTime', 'reason'],
    system: ['rivalPaid', 'listingDeleted'],
  }),
  steps('PENDING_APPROVAL', 'CANCELLED', {
    guest: ['reason'],
    system: ['unanswered', 'startPassed', 'banned', 'guestLeft'],
  }),

  steps('PENDING_PAYMENT', 'PENDING_PICKUP', { system: ['paid', 'nothingToPay'] }, [
    'issueCode',
    'rejectRivals',
  ]),
  steps(
    'PENDING_PAYMENT',
    'CANCELLED',
    {
      guest: ['reason'],
      host: ['reason'],
      moderator: ['reason'],
      system: ['unpaid', 'startPassed', 'banned', 'unitLost'],
    },
    ['freeDays']
  ),

  steps('PENDING_PICKUP', 'SHIPPING', { host: ['inTime', 'receiveByDelivery', 'parcel'] }),
  steps('PENDING_PICKUP', 'INSPECTING_RENTAL', {
    guest: ['inTime', 'receiveInPerson'],
    host: ['inTime', 'receiveInPerson', 'code'],
  }),
  steps(
    'PENDING_PICKUP',
    'CANCELLED',
    {
      guest: ['reason'],
      host: ['reason'],
      moderator: ['reason'],
      system: ['notSent', 'notHandedOver', 'banned', 'unitLost'],
    },
    ['freeDays', 'refundCancelled']
  ),

  steps('SHIPPING', 'INSPECTING_RENTAL', { guest: [], system: ['arrivedSilently'] }),
  steps('SHIPPING', 'CANCELLED', { moderator: ['reason'] }, [
    'freeDays',
    'refundCancelled',
    'retireUnit',
  ]),

  steps('INSPECTING_RENTAL', 'RENTING', { guest: [], system: ['inspectedSilently'] }),
  steps('INSPECTING_RENTAL', 'PENDING_RETURN', { guest: ['inTime', 'reason', 'photo'] }),

  steps('RENTING', 'PENDING_RETURN', { guest: [], system: ['rentalEnded'] }),
  steps('RENTING', 'LOST_OR_UNRETURNED', { guest: ['inTime', 'reason'] }, ['retireUnit']),

  steps('PENDING_RETURN', 'RETURNING', { guest: ['inTime', 'returnByDelivery', 'parcel'] }),
  steps(
    'PENDING_RETURN',
    'INSPECTING_RETURN',
    { guest: ['inTime', 'returnInPerson', 'photo'], host: [] },
    ['freeRest']
  ),
  steps(
    'PENDING_RETURN',
    'LOST_OR_UNRETURNED',
    { host: ['lateTwoDays'], system: ['longOverdue'] },
    ['retireUnit']
  ),

  steps('RETURNING', 'INSPECTING_RETURN', { host: [], system: ['returnedSilently'] }, ['freeRest']),
  steps('RETURNING', 'LOST_OR_UNRETURNED', { host: ['inTime', 'sentSevenDaysAgo'] }, [
    'retireUnit',
  ]),

  steps('LOST_OR_UNRETURNED', 'INSPECTING_RETURN', { host: ['inTime'] }, [
    'reinstateUnit',
    'freeRest',
  ]),
  steps(
    'LOST_OR_UNRETURNED',
    'CLAIMING',
    { host: ['inTime', 'reason', 'claim'], system: ['lostSilently'] },
    ['freeDays', 'settleRent', 'openClaim']
  ),

  steps('INSPECTING_RETURN', 'RETURN_COMPLETED', { host: [], system: ['unclaimed'] }, [
    'freeDays',
    'settleRent',
  ]),
  steps('INSPECTING_RETURN', 'CLAIMING', { host: ['inTime', 'reason', 'claim'] }, [
    'freeDays',
    'settleRent',
    'openClaim',
  ]),

  steps('RETURN_COMPLETED', 'PENDING_REFUND', { system: ['settled'] }, ['settleReturn']),
  steps('PENDING_REFUND', 'REFUND_COMPLETED', { system: ['refunded'] }),

  steps(
    'CLAIMING',
    'CLAIM_COMPLETED',
    {
      guest: ['notObjected'],
      host: ['inTime'],
      moderator: ['objected', 'reason', 'decision'],
      system: ['claimUnanswered'],
    },
    ['settleClaim']
  ),
].flat()

const byKey = new Map(FLOW.map((step) => [key(step.from, step.to, step.actor), step]))

export function stepFor(from: State, to: State, actor: Actor): Step | undefined {
  return byKey.get(key(from, to, actor))
}

export function targetsFor(from: State, actor: Actor): State[] {
  return FLOW.filter((step) => step.from === from && step.actor === actor).map((step) => step.to)
}

export function isTerminal(state: State) {
  return !FLOW.some((step) => step.from === state)
}

const OCCUPYING: readonly State[] = [
  'PENDING_PAYMENT',
  'PENDING_PICKUP',
  'SHIPPING',
  'INSPECTING_RENTAL',
  'RENTING',
  'PENDING_RETURN',
  'RETURNING',
  'INSPECTING_RETURN',
  'LOST_OR_UNRETURNED',
]

/** States in which the gear has left the host's hands and is not yet back. */
export const OUT_STATES: readonly State[] = [
  'SHIPPING',
  'INSPECTING_RENTAL',
  'RENTING',
  'PENDING_RETURN',
  'RETURNING',
]

/** Approved, but the gear is still with the host: these may be moved to another unit. */
export const AWAITING_STATES: readonly State[] = ['PENDING_PAYMENT', 'PENDING_PICKUP']

/** Holding a period on a unit. */
export function isOccupying(state: State) {
  return OCCUPYING.includes(state)
}

export function isOut(state: State) {
  return OUT_STATES.includes(state)
}

export function isAwaiting(state: State) {
  return AWAITING_STATES.includes(state)
}

export function isHandedOver(state: State) {
  return !['PENDING_APPROVAL', 'REJECTED', 'CANCELLED', ...AWAITING_STATES].includes(state)
}

export function isCancellableBy(state: State, actor: Actor) {
  return stepFor(state, 'CANCELLED', actor) !== undefined
}

export function isEditable(state: State) {
  return state === 'PENDING_APPROVAL'
}

/** Blocks deleting the listing and the account of a party. */
export function isOpen(state: State) {
  return !isTerminal(state) && state !== 'PENDING_APPROVAL'
}

const REVIEWABLE: readonly State[] = [
  'RETURN_COMPLETED',
  'PENDING_REFUND',
  'REFUND_COMPLETED',
  'CLAIMING',
  'CLAIM_COMPLETED',
]

export function isReviewable(state: State) {
  return REVIEWABLE.includes(state)
}

function key(from: State, to: State, actor: Actor) {
  return `${from}>${to}>${actor}`
}

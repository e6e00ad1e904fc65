import type { DateTime } from 'luxon'
import type User from '#models/user'
import type { Side } from './acting.js'
import { actionsFor, type Actable, type Action } from './actions.js'

/** A ban undoes by itself what has not begun; from then on staff may do for a banned side what it would do. */
const DOABLE: readonly Action[] = [
  'receive',
  'reportNonArrival',
  'acceptGear',
  'refuseGear',
  'startReturn',
  'sendBack',
  'handBack',
  'confirmReturn',
  'objectToInspection',
  'reportLost',
  'complete',
  'claim',
  'acceptClaim',
  'objectToClaim',
  'lowerClaim',
  'withdrawClaim',
  'correctTracking',
]

type Sided = Actable & { guest: User; host: User }

export type Behalf = { as: Side; nickname: string; actions: Action[] }

/** What staff may do now for each side that is banned; `guest`, `host` and `claim` are to be loaded. */
export function behalvesOf(reservation: Sided, now: DateTime): Behalf[] {
  if (BEFORE_HAND_OVER.includes(reservation.status)) return []
  return (['guest', 'host'] as const)
    .filter((as) => reservation[as].isBanned)
    .map((as) => ({
      as,
      nickname: reservation[as].nickname,
      actions: actionsFor(reservation, as, now).filter((action) => DOABLE.includes(action)),
    }))
    .filter(({ actions }) => actions.length > 0)
}

const BEFORE_HAND_OVER: readonly string[] = [
  'PENDING_APPROVAL',
  'PENDING_PAYMENT',
  'PENDING_PICKUP',
]

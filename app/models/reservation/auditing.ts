import { audit } from '#models/audit/audit'
import type { Facts } from '#models/audit/chain'
import type { State } from './flow.js'
import type { Turn } from './turn.js'

type Noted = { action: `${string}.${string}`; from: State; after?: Facts }

/**
 * What staff did to somebody's rental goes into the audit log. The last thing of a turn: see `audit`. What the
 * two sides do themselves is in the events of the reservation.
 */
export async function auditTurn(turn: Turn, { action, from, after }: Noted): Promise<void> {
  const { acting, brought, reservation, trx } = turn
  if (acting.userId === null || (acting.actor !== 'moderator' && acting.onBehalf === null)) return
  await audit(trx, {
    actor: { id: acting.userId },
    action,
    target: { kind: 'reservation', id: reservation.ulid },
    before: { status: from },
    after: {
      status: reservation.status,
      version: reservation.version,
      ...(acting.onBehalf === null ? {} : { as: acting.actor }),
      ...(brought.amount === undefined ? {} : { amount: brought.amount }),
      ...(brought.percent === undefined ? {} : { percent: brought.percent }),
      ...after,
    },
    reason: acting.onBehalf ?? brought.reason,
  })
}

/** How a move of staff is called in the log. */
export function actionOf(to: State, from: State): Noted['action'] {
  if (to === 'CANCELLED') return 'reservation.cancelled'
  return from === 'CLAIMING' ? 'claim.decided' : 'reservation.moved'
}

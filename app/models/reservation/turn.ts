import type { DateTime } from 'luxon'
import { errors as lucid } from '@adonisjs/lucid'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import Listing from '#models/listing'
import Reservation from '#models/reservation'
import clock from '#services/clock'
import { acting, SYSTEM, type Acting, type Ask } from './acting.js'
import { dayOf, type Day, type Period } from './calendar.js'
import { actionOf, auditTurn } from './auditing.js'
import { deadlineOf } from './deadlines.js'
import { EFFECTS } from './effects.js'
import { changesSince, digestOf, isRepeated, record } from './events.js'
import {
  FLOW,
  isTerminal,
  stepFor,
  type Actor,
  type Cause,
  type Need,
  type State,
  type Step,
} from './flow.js'
import { invalidClaim, missingNeed, type Brought } from './guards.js'
import { markRequests } from './marks.js'
import { attachPhotos, type PhotoStage } from './photos.js'
import { booking, lockPair } from './transaction.js'

/** One change of one reservation, under the lock of its listing. */
export type Turn = {
  trx: TransactionClientContract
  listing: Listing
  reservation: Reservation
  acting: Acting
  cause: Cause | null
  brought: Brought
  /** Digest of what the person brought; null when the system moves. */
  said: string | null
  now: DateTime
  today: Day
  /** What the event keeps beside who and when. */
  data: Record<string, unknown>
  /** Days that this step took: who else asked for them is looked at when it no longer asks itself. */
  taken: Period | null
}

export type Move = {
  to: State
  /** Narrows a verb that is said in one state only, or by one side only. */
  from?: State
  only?: Actor
  brought?: Brought
  stage?: PhotoStage
  /** Writes down what the person brought, once it is known that they may. */
  change?: (reservation: Reservation, turn: Turn) => void
  /** Looks, while somebody else holds the listing, whether waiting for it makes sense. */
  whileQueued?: (trx: TransactionClientContract, now: DateTime) => Promise<void>
  /** Refuses what the table cannot know. */
  check?: (turn: Turn) => Promise<void> | void
}

/** A person moves a reservation. The same move, asked again, answers like the first. */
export async function move(reservation: Reservation, ask: Ask, wish: Move): Promise<Reservation> {
  return booking(async (trx) => {
    const turn = await begin(trx, reservation, wish.whileQueued)
    turn.acting = await acting(turn.reservation, ask, trx)
    turn.brought = wish.brought ?? {}
    turn.said = digestOf(turn.brought)
    if (await isRepeated(trx, turn, wish.to)) return turn.reservation
    await refuseStale(turn)

    const step = permitted(turn, wish)
    const need = missingNeed(step, turn.reservation, turn.brought, turn.now)
    if (need) throw unmet(need, turn)
    await wish.check?.(turn)

    if (wish.stage) await attachPhotos(turn, wish.stage)
    wish.change?.(turn.reservation, turn)
    await take(turn, step)
    await auditTurn(turn, { action: actionOf(step.to, step.from), from: step.from })
    return turn.reservation
  })
}

/** The system moves a reservation, within a transaction that has locked it. */
export async function moveBySystem(turn: Turn, to: State, cause: Cause): Promise<void> {
  const step = stepFor(turn.reservation.status, to, 'system')
  if (!step?.causes.includes(cause)) {
    throw new RefusalException('notNow', { status: turn.reservation.status, to })
  }
  await take({ ...turn, acting: SYSTEM, cause, brought: {}, said: null, data: { cause } }, step)
}

/**
 * Locks the listing, then the reservation, and reads both afresh. When somebody else holds them,
 * `whileQueued` runs before the wait.
 */
export async function begin(
  trx: TransactionClientContract,
  reservation: Pick<Reservation, 'id' | 'listingId'>,
  whileQueued?: Move['whileQueued']
): Promise<Turn> {
  const atOnce = whileQueued && (await lockPair(trx, reservation, 'SKIP LOCKED'))
  if (!atOnce) await whileQueued?.(trx, clock.now())
  const rows = atOnce ?? (await lockPair(trx, reservation, 'WAIT'))
  const read = rows && {
    listing: Listing.$createFromAdapterResult(rows.listing)!.useTransaction(trx),
    reservation: Reservation.$createFromAdapterResult(rows.reservation)!.useTransaction(trx),
  }
  if (!read) throw new lucid.E_ROW_NOT_FOUND(Reservation)
  if (read.reservation.status === 'CLAIMING') await read.reservation.load('claim')
  return turnOf(trx, read.listing, read.reservation)
}

export function turnOf(
  trx: TransactionClientContract,
  listing: Listing,
  reservation: Reservation
): Turn {
  const now = clock.now().startOf('second')
  return {
    trx,
    listing,
    reservation,
    acting: SYSTEM,
    cause: null,
    brought: {},
    said: null,
    now,
    today: dayOf(now),
    data: {},
    taken: null,
  }
}

/** Carries a step out: its effects, the new state with its deadline, one event, one effect to tell people. */
async function take(turn: Turn, step: Step): Promise<void> {
  const { reservation, now } = turn
  for (const effect of step.effects) await EFFECTS[effect](turn)

  reservation.status = step.to
  reservation.statusChangedAt = now
  reservation.deadlineAt = deadlineOf(reservation)?.at ?? null
  if (step.to === 'REJECTED' || step.to === 'CANCELLED') {
    reservation.reason = turn.brought.reason?.trim() ?? null
  }
  if (isTerminal(step.to)) reservation.endedAt = now
  await record(turn, { kind: 'moved', from: step.from, to: step.to })
  if (turn.taken) await markRequests(turn.trx, reservation.listingId, turn.taken, now.toJSDate())
  turn.taken = null
  await followUp(turn)
}

/** Steps that the system takes at once. */
async function followUp(turn: Turn): Promise<void> {
  const { reservation } = turn
  switch (reservation.status) {
    case 'PENDING_PAYMENT':
      if (reservation.total === 0) await moveBySystem(turn, 'PENDING_PICKUP', 'nothingToPay')
      return
    case 'RETURN_COMPLETED':
      return moveBySystem(turn, 'PENDING_REFUND', 'settled')
    case 'PENDING_REFUND':
      if (!(await hasOpenRefunds(turn.trx, reservation))) {
        await moveBySystem(turn, 'REFUND_COMPLETED', 'refunded')
      }
  }
}

export async function hasOpenRefunds(client: QueryClientContract, { id }: Reservation) {
  const open = await client
    .from('refunds')
    .where('reservation_id', id)
    .whereNot('status', 'done')
    .first()
  return Boolean(open)
}

export async function refuseStale(turn: Turn): Promise<void> {
  const { reservation, acting: who, trx } = turn
  if (who.seen === reservation.version) return
  throw new RefusalException('stale', {
    seen: who.seen ?? 0,
    version: reservation.version,
    status: reservation.status,
    changed: await changesSince(trx, reservation, who.seen ?? 0),
  })
}

function permitted({ reservation, acting: { actor } }: Turn, { to, from, only }: Move): Step {
  const { status } = reservation
  const step = stepFor(status, to, actor)
  const isAllowed =
    (!only || only === actor) && FLOW.some((each) => each.to === to && each.actor === actor)
  if (!isAllowed) throw new RefusalException('notAllowed', { status, to })
  if (!step || (from && from !== status)) throw new RefusalException('notNow', { status, to })
  return step
}

function unmet(need: Need, { reservation, brought }: Turn) {
  if (need === 'inTime') return tooLate(reservation)
  if (need !== 'claim') return missing(need)
  return new RefusalException('invalidClaim', invalidClaim(reservation, brought))
}

export function missing(need: Need) {
  return new RefusalException('missing', { need })
}

export function tooLate({ status, deadlineAt }: Reservation) {
  return new RefusalException('tooLate', { status, deadline: deadlineAt?.toISO() ?? null })
}

import { createHash } from 'node:crypto'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Change } from '#exceptions/refusal_exception'
import ReservationEvent from '#models/reservation_event'
import type Reservation from '#models/reservation'
import outbox from '#services/outbox/outbox'
import { storing } from '../notification/telling.js'
import { reservationMessage } from '../webhook_delivery/message.js'
import { storingDeliveries } from '../webhook_delivery/recording.js'
import { eventOfChange } from '../webhook_endpoint/events.js'
import type { State } from './flow.js'
import { noticesOf } from './notices.js'
import { together } from './together.js'
import type { Turn } from './turn.js'

export type EventKind = ReservationEvent['kind']

type Recorded = { kind: EventKind; from?: State; to?: State }

/**
 * Raises the version, saves, and writes one event, what the others and the host's programs are told, and the effect
 * that tells them, all in the turn's transaction.
 */
export async function record(turn: Turn, step: Recorded): Promise<void> {
  const { trx, reservation, acting, cause } = turn
  reservation.version += 1
  const isNew = !reservation.$isPersisted
  if (isNew) await reservation.useTransaction(trx).save()
  const { version } = reservation
  const change = {
    kind: step.kind,
    to: step.to ?? null,
    actor: acting.actor,
    isOnBehalf: acting.onBehalf !== null,
    cause,
    version,
  }
  const notices = noticesOf(reservation, change)
  await together(trx, [
    ...(isNew ? [] : [reservation.pendingUpdate(trx)]),
    trx.knexQuery().insert(eventOf(turn, step)).into('reservation_events'),
    ...(notices.length > 0 ? [storing(notices)] : []),
    ...hooksOf(turn, step),
    outbox.insertion(trx, [
      {
        topic: 'reservation.changed',
        payload: { reservationId: reservation.id, version, notices },
      },
    ]),
  ])
  reservation.$hydrateOriginals()
}

function hooksOf({ reservation, acting: { actor }, now: at }: Turn, { kind, from, to }: Recorded) {
  const event = eventOfChange(kind, to ?? null)
  if (!event) return []
  const message = reservationMessage(reservation, { event, from: from ?? null, actor, at })
  return [storingDeliveries(message)]
}

function eventOf(
  { reservation, acting, brought, cause, data, said, now }: Turn,
  { kind, from, to }: Recorded
) {
  return {
    reservation_id: reservation.id,
    kind,
    from_status: from ?? null,
    to_status: to ?? null,
    actor: acting.actor,
    actor_id: acting.userId,
    reason: brought.reason?.trim() ?? null,
    data: JSON.stringify({
      ...data,
      ...(cause ? { cause } : {}),
      ...(acting.onBehalf ? { onBehalf: acting.onBehalf } : {}),
    }),
    seen_version: acting.seen,
    said,
    version: reservation.version,
    created_at: now.toJSDate(),
  }
}

/** What a person says with a step, short enough to compare. */
export function digestOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16)
}

/** Whether this person did and said the same from the same version before: a double click. */
export async function isRepeated(
  client: QueryClientContract,
  { acting, reservation, said }: Turn,
  done: State | EventKind
): Promise<boolean> {
  if (acting.seen === reservation.version || acting.userId === null) return false
  const before = await client
    .from('reservation_events')
    .where('reservation_id', reservation.id)
    .where('seen_version', acting.seen ?? 0)
    .where('actor_id', acting.userId)
    .where('actor', acting.actor)
    .where('said', said ?? '')
    .where((event) => event.where('to_status', done).orWhere('kind', done))
    .first()
  return Boolean(before)
}

export async function changesSince(
  client: QueryClientContract,
  { id }: Pick<Reservation, 'id'>,
  version: number
): Promise<Change[]> {
  const events = await ReservationEvent.query({ client })
    .where('reservation_id', id)
    .where('version', '>', version)
    .orderBy('version')
  return events.map((event) => ({
    kind: event.kind,
    from: event.fromStatus,
    to: event.toStatus,
    actor: event.actor,
    at: event.createdAt.toISO()!,
  }))
}

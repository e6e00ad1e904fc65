import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Change } from '#exceptions/refusal_exception'
import ReservationEvent from '#models/reservation_event'
import type Reservation from '#models/reservation'
import outbox from '#services/outbox/outbox'
import type { State } from './flow.js'
import type { Turn } from './turn.js'

export type EventKind = ReservationEvent['kind']

/** Raises the version, saves, and writes one event and the effect that tells the others, all in the turn's transaction. */
export async function record(
  { trx, reservation, acting, brought, cause, data, now }: Turn,
  { kind, from, to }: { kind: EventKind; from?: State; to?: State }
): Promise<void> {
  reservation.version += 1
  await reservation.useTransaction(trx).save()
  await ReservationEvent.create(
    {
      reservationId: reservation.id,
      kind,
      fromStatus: from ?? null,
      toStatus: to ?? null,
      actor: acting.actor,
      actorId: acting.userId,
      reason: brought.reason?.trim() ?? null,
      data: {
        ...data,
        ...(cause ? { cause } : {}),
        ...(acting.onBehalf ? { onBehalf: true } : {}),
      },
      seenVersion: acting.seen,
      version: reservation.version,
      createdAt: now,
    },
    { client: trx }
  )
  await outbox.record(trx, {
    topic: 'reservation.changed',
    payload: { reservationId: reservation.id, version: reservation.version },
  })
}

/** Whether this person did the same from the same version before: a double click. */
export async function isRepeated(
  client: QueryClientContract,
  { acting, reservation }: Turn,
  done: State | EventKind
): Promise<boolean> {
  if (acting.seen === reservation.version || acting.userId === null) return false
  const before = await client
    .from('reservation_events')
    .where('reservation_id', reservation.id)
    .where('seen_version', acting.seen ?? 0)
    .where('actor_id', acting.userId)
    .where('actor', acting.actor)
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

import { ulid } from 'ulid'
import type { DateTime } from 'luxon'
import { appUrl } from '#config/app'
import type Payout from '#models/payout'
import type Reservation from '#models/reservation'
import type { Actor, State } from '../reservation/flow.js'
import { TEST_EVENT, type DeliveredEvent, type HookEvent } from '../webhook_endpoint/events.js'

/** One thing that happened, as the programs of one host are told of it. */
export interface Message {
  id: string
  event: DeliveredEvent
  /** Messages of one stream are sent in the order in which they happened. */
  stream: string
  hostId: number
  /** Whose nickname is put in; nothing else of theirs leaves. */
  guestId: number | null
  at: DateTime
  data: Record<string, unknown>
}

interface Step {
  event: HookEvent
  from: State | null
  actor: Actor
  at: DateTime
}

export function messageId(at: DateTime): string {
  return `msg_${ulid(at.toMillis())}`
}

export function reservationMessage(
  reservation: Reservation,
  { event, from, actor, at }: Step
): Message {
  const { ulid: id, hostId, guestId, listingId, title, version, startDate, endDate } = reservation
  return {
    id: messageId(at),
    event,
    stream: streamOf(reservation),
    hostId,
    guestId,
    at,
    data: {
      reservation: {
        id,
        status: reservation.status,
        previousStatus: from,
        version,
        startDate,
        endDate,
        url: addressOf(`reservations/${id}`),
      },
      listing: { id: listingId, title, url: addressOf(`listings/${listingId}`) },
      actor,
    },
  }
}

export function payoutMessage(
  event: HookEvent,
  { ulid: id, amount, status, hostId }: Payout,
  reservation: Reservation,
  at: DateTime
): Message {
  return {
    id: messageId(at),
    event,
    stream: streamOf(reservation),
    hostId,
    guestId: null,
    at,
    data: {
      payout: { id, status, amount, currency: 'KRW' },
      reservation: { id: reservation.ulid, url: addressOf(`reservations/${reservation.ulid}`) },
    },
  }
}

export function testMessage(hostId: number, at: DateTime): Message {
  const id = messageId(at)
  return { id, event: TEST_EVENT, stream: id, hostId, guestId: null, at, data: { test: true } }
}

export function bodyOf({ event, at, data }: Message): string {
  return JSON.stringify({ type: event, timestamp: at.toUTC().toISO(), data })
}

function streamOf({ ulid: id }: Reservation): string {
  return `reservation:${id}`
}

function addressOf(path: string): string {
  return new URL(`/api/v1/${path}`, appUrl).href
}

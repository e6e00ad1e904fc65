import type { DateTime } from 'luxon'
import logger from '@adonisjs/core/services/logger'
import Reservation from '#models/reservation'
import clock from '#services/clock'
import { tell } from '../notification/telling.js'
import { addDays, dayOf, lateDays } from './calendar.js'
import { deadlineOf, isOver } from './deadlines.js'
import { record } from './events.js'
import { isOut, OUT_STATES, type State } from './flow.js'
import { overdueNotices, reminder } from './notices.js'
import { booking } from './transaction.js'
import { begin, moveBySystem, turnOf, type Turn } from './turn.js'
import { grow, nextOn } from './units.js'

/** What the passing of time does. Each reservation has its own transaction and is read again under its lock, so that any number of runs may overlap. */
export type Upkeep = { done: number; failed: number }

/** Told after each reservation how many of how many it was. */
export type Watcher = (seen: number, of: number) => void

/** Moved by `reservations:expire`. */
export const EXPIRING: State[] = ['PENDING_APPROVAL', 'PENDING_PAYMENT', 'PENDING_PICKUP']
/** Moved by `reservations:advance`. */
export const ADVANCING: State[] = [
  'SHIPPING',
  'INSPECTING_RENTAL',
  'RENTING',
  'PENDING_RETURN',
  'RETURNING',
  'INSPECTING_RETURN',
  'LOST_OR_UNRETURNED',
  'CLAIMING',
]

/** Cancels what was not answered, paid, sent or handed over in time, and what a ban left behind. */
export async function expire(watcher?: Watcher): Promise<Upkeep> {
  const lapsed = await each(await pastDeadline(EXPIRING), lapse, watcher)
  const banned = await each(await ofBanned(), cancelForBan, watcher)
  return { done: lapsed.done + banned.done, failed: lapsed.failed + banned.failed }
}

/** Passes silent inspections, ends rentals, gives up what is lost, closes silent claims; holds overdue gear's days. */
export async function advance(watcher?: Watcher): Promise<Upkeep & { grown: number }> {
  const moved = await each(await pastDeadline(ADVANCING), lapse, watcher)
  const grown = await each(await overdue(), growOverdue, watcher)
  return { done: moved.done, failed: moved.failed + grown.failed, grown: grown.done }
}

/** Reminds of rentals that end tomorrow, once each. */
export async function remind(watcher?: Watcher): Promise<Upkeep> {
  const ending = await Reservation.query()
    .where('status', 'RENTING')
    .where('end_date', addDays(clock.today(), 1))
    .whereNull('reminded_at')
    .orderBy('id')
  return each(ending, remindOf, watcher)
}

/** Everything with a side of this person that a ban undoes, each in its own transaction. */
export async function cancelAllOf(user: { id: number }): Promise<Upkeep> {
  const reservations = await Reservation.query()
    .whereIn('status', EXPIRING)
    .where((sides) => {
      void sides.where('guest_id', user.id).orWhere('host_id', user.id)
    })
    .orderBy('id')
  return each(reservations, cancelForBan)
}

/** Moves a reservation through every deadline that has passed. */
async function lapse(reservation: Reservation): Promise<boolean> {
  return booking(async (trx) => {
    const turn = await begin(trx, reservation)
    let hasMoved = false
    for (;;) {
      const deadline = deadlineOf(turn.reservation)
      if (!deadline || !isOver(deadline, turn.now)) return hasMoved
      await moveBySystem(turn, deadline.to, deadline.cause)
      hasMoved = true
    }
  })
}

async function cancelForBan(reservation: Reservation): Promise<boolean> {
  return booking(async (trx) => {
    const turn = await begin(trx, reservation)
    if (!EXPIRING.includes(turn.reservation.status)) return false
    await moveBySystem(turn, 'CANCELLED', 'banned')
    return true
  })
}

async function growOverdue(reservation: Reservation): Promise<boolean> {
  return booking(async (trx) => {
    const turn = await begin(trx, reservation)
    const { reservation: overdueNow, today, now } = turn
    if (!isOut(overdueNow.status) || overdueNow.endDate >= today) return false
    const before = await trx.from('booked_periods').where('reservation_id', overdueNow.id).first()
    const isComplete = await grow(turn, today)
    const wasBlocked = overdueNow.growthBlockedAt !== null
    if (isComplete === wasBlocked) {
      overdueNow.growthBlockedAt = isComplete ? null : now
      if (isComplete) await overdueNow.useTransaction(trx).save()
      else await warn(turn)
    }
    const isLate = overdueNow.status === 'PENDING_RETURN' && lateDays(overdueNow, today) > 0
    if (isLate) await tell(trx, overdueNotices(overdueNow))
    const after = await trx.from('booked_periods').where('reservation_id', overdueNow.id).first()
    return before?.ends_before !== after?.ends_before
  })
}

/** The host and the next guest learn that the gear is not back; the guest may cancel for free from here on. */
async function warn(turn: Turn): Promise<void> {
  const { trx, listing } = turn
  await record(turn, { kind: 'growth_stopped' })
  const next = await nextOn(turn)
  if (next) await record(turnOf(trx, listing, next), { kind: 'growth_stopped' })
}

async function remindOf(reservation: Reservation): Promise<boolean> {
  return booking(async (trx) => {
    const { reservation: ending, now } = await begin(trx, reservation)
    const isDue = ending.status === 'RENTING' && ending.endDate === addDays(dayOf(now), 1)
    if (!isDue || ending.remindedAt) return false
    await ending.merge({ remindedAt: now }).useTransaction(trx).save()
    await tell(trx, [reminder(ending)])
    return true
  })
}

function pastDeadline(states: State[], now: DateTime = clock.now()) {
  return Reservation.query()
    .whereIn('status', states)
    .where('deadline_at', '<=', now.toJSDate())
    .orderBy('id')
}

function overdue() {
  return Reservation.query()
    .whereIn('status', [...OUT_STATES])
    .where('end_date', '<', clock.today())
    .orderBy('id')
}

function ofBanned() {
  return Reservation.query()
    .whereIn('status', EXPIRING)
    .where((sides) => {
      void sides
        .whereHas('guest', (guest) => void guest.whereNotNull('banned_at'))
        .orWhereHas('host', (host) => void host.whereNotNull('banned_at'))
    })
    .orderBy('id')
}

async function each(
  reservations: Reservation[],
  work: (reservation: Reservation) => Promise<boolean>,
  watcher?: Watcher
): Promise<Upkeep> {
  const upkeep = { done: 0, failed: 0 }
  for (const [index, reservation] of reservations.entries()) {
    try {
      if (await work(reservation)) upkeep.done++
    } catch (error) {
      upkeep.failed++
      logger.error({ err: error, reservation: reservation.ulid }, 'upkeep of a reservation failed')
    }
    watcher?.(index + 1, reservations.length)
  }
  return upkeep
}

import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { noteChange } from '#models/listing/changes'
import { LIMITS } from '#models/listing/terms'
import ListingUnit from '#models/listing_unit'
import Reservation from '#models/reservation'
import { free, place, rentalWithin, replace, resize } from './booking.js'
import { freeUnits } from './free_units.js'
import { HORIZON_DAYS, markRequests } from './marks.js'
import { heldPeriod, type Wanted } from './occupying.js'
import { addDays, lastDayOut, maxDay, type Day, type Period } from './calendar.js'
import { record } from './events.js'
import { AWAITING_STATES, isAwaiting, OUT_STATES } from './flow.js'
import { moveBySystem, turnOf, type Turn } from './turn.js'

/** Takes the days of an approved reservation on the tightest free unit. */
export async function takeDays(turn: Turn): Promise<void> {
  const { trx, reservation } = turn
  const wanted = wantedBy(reservation)
  reservation.unitId = await place(trx, reservation.id, wanted)
  turn.taken = heldPeriod(wanted)
}

export async function freeDays(turn: Turn): Promise<void> {
  const { trx, reservation } = turn
  const held = await heldBy(trx, reservation)
  if (!held) return
  await free(trx, reservation.id)
  await mark(turn, held)
}

/** The gear is back: the buffer counts from today, the rest of the days is free. */
export async function freeRest(turn: Turn): Promise<void> {
  const { trx, reservation, today } = turn
  reservation.returnedOn = today
  reservation.growthBlockedAt = null
  await grow(turn, today)
  const held = await heldBy(trx, reservation)
  const wanted = { ...wantedBy(reservation), endDate: maxDay(reservation.startDate, today) }
  if (!held || held.endsBefore <= heldPeriod(wanted).endsBefore) return
  await resize(trx, reservation.unitId!, reservation.id, wanted)
  await mark(turn, held)
}

/**
 * Gear that is out past its end holds one more day for each day that passes. A reservation in the
 * way moves to a free unit; with none free the growth stops. Answers whether it is complete.
 */
export async function grow(turn: Turn, lastDay: Day): Promise<boolean> {
  const { trx, reservation } = turn
  const held = await heldBy(trx, reservation)
  if (!held || !reservation.unitId) return true

  const goal = heldPeriod(wantedUntil(reservation, lastDay))
  let until = held.endsBefore
  while (until < goal.endsBefore) {
    const next = { startsOn: until, endsBefore: addDays(until, 1) }
    if (!(await makeRoom(turn, next))) break
    until = next.endsBefore
  }
  if (until > held.endsBefore) {
    await resize(trx, reservation.unitId, reservation.id, exactly(turn, until))
    await mark(turn, { startsOn: held.endsBefore, endsBefore: until })
  }
  return until >= goal.endsBefore
}

/** The unit is gone for good: what was to follow on it moves elsewhere or is cancelled. */
export async function retireUnit(turn: Turn): Promise<void> {
  const { trx, listing, reservation, now } = turn
  if (!reservation.unitId) return
  await ListingUnit.query({ client: trx })
    .where('id', reservation.unitId)
    .whereNull('retired_at')
    .update({ retiredAt: now.toJSDate(), retiredReason: 'lost' })

  for (const each of await lockAwaiting(trx, reservation.unitId, reservation.id)) {
    const later = turnOf(trx, listing, each)
    if (!(await moveElsewhere(later))) await moveBySystem(later, 'CANCELLED', 'unitLost')
  }
  await pauseWithoutUnits(turn)
  await mark(turn, allDays(turn))
}

/** The unit came back after all. When the host has put as many as there may be in its place, it is one too many. */
export async function reinstateUnit(turn: Turn): Promise<void> {
  const { trx, listing, reservation } = turn
  if (!reservation.unitId) return
  const present = await ListingUnit.query({ client: trx })
    .where('listing_id', listing.id)
    .whereNull('retired_at')
  const [, most] = LIMITS.quantity
  const hasRoom = present.length < most
  await ListingUnit.query({ client: trx })
    .where('id', reservation.unitId)
    .where('retired_reason', 'lost')
    .update(hasRoom ? { retiredAt: null, retiredReason: null } : { retiredReason: 'removed' })
  await mark(turn, allDays(turn))
}

/**
 * Whether the guest before has not brought back what this reservation, the next on the unit, is to have, and no other
 * is free. Asked of the days themselves, whether or not a job has grown them since; those of this one may be freed.
 */
export async function isHeldUp(
  client: QueryClientContract,
  reservation: Reservation,
  today: Day
): Promise<boolean> {
  const { id, unitId, startDate } = reservation
  if (!unitId) return false
  const before = await Reservation.query({ client })
    .where('unit_id', unitId)
    .whereNot('id', id)
    .whereIn('status', [...OUT_STATES])
    .where('end_date', '<', today)
    .where('start_date', '<', startDate)
    .orderBy('start_date', 'desc')
    .first()
  if (!before || heldPeriod(wantedUntil(before, today)).endsBefore <= startDate) return false

  const between = { startsOn: addDays(before.endDate, 1), endsBefore: startDate }
  if (await rentalWithin(client, unitId, between, before.id)) return false
  const units = await freeUnits(client, wantedBy(reservation))
  return units.every((unit) => unit.id === unitId)
}

export function wantedBy(reservation: Reservation): Wanted {
  const { listingId, startDate, endDate, bufferDays } = reservation
  return { listingId, startDate, endDate, bufferDays }
}

/** With the days on which its gear is still out. */
function wantedUntil(reservation: Reservation, lastDay: Day): Wanted {
  return { ...wantedBy(reservation), endDate: lastDayOut(reservation.endDate, lastDay) }
}

/** The reservation whose days begin where those of an overdue one end. */
export async function nextOn({ trx, reservation }: Turn): Promise<Reservation | null> {
  const held = await heldBy(trx, reservation)
  if (!held) return null
  const day = { startsOn: held.endsBefore, endsBefore: addDays(held.endsBefore, 1) }
  const next = await rentalWithin(trx, reservation.unitId!, day, reservation.id)
  return next && lockedById(trx, next.reservation_id)
}

async function makeRoom(turn: Turn, day: Period): Promise<boolean> {
  const { trx, listing, reservation } = turn
  const other = await rentalWithin(trx, reservation.unitId!, day, reservation.id)
  if (!other) return true
  const next = turnOf(trx, listing, await lockedById(trx, other.reservation_id))
  return isAwaiting(next.reservation.status) && moveElsewhere(next)
}

async function moveElsewhere(turn: Turn): Promise<boolean> {
  const { trx, reservation } = turn
  const from = reservation.unitId!
  const unitId = await replace(trx, reservation.id, from, wantedBy(reservation))
  if (unitId === null) return false
  reservation.unitId = unitId
  turn.data = { from, to: unitId }
  await record(turn, { kind: 'unit_changed' })
  await mark(turn, heldPeriod(wantedBy(reservation)))
  return true
}

async function pauseWithoutUnits({ trx, listing, now }: Turn): Promise<void> {
  const left = await ListingUnit.query({ client: trx })
    .where('listing_id', listing.id)
    .whereNull('retired_at')
    .first()
  if (left || listing.status !== 'published') return
  listing.merge({ status: 'paused', version: listing.version + 1, updatedAt: now })
  await listing.useTransaction(trx).save()
  await noteChange(trx, listing)
}

async function heldBy(client: QueryClientContract, { id }: Reservation): Promise<Period | null> {
  const row = await client.from('booked_periods').where('reservation_id', id).first()
  return row && { startsOn: row.starts_on, endsBefore: row.ends_before }
}

/** Wanted days that end, buffer included, exactly before a date. */
function exactly({ reservation }: Turn, endsBefore: Day): Wanted {
  const { listingId, startDate } = reservation
  return {
    listingId,
    startDate,
    endDate: addDays(endsBefore, -1),
    bufferDays: 0,
  }
}

/** Reservations that wait for a unit, soonest first; locked in the order of their ids, as everywhere. */
async function lockAwaiting(
  trx: TransactionClientContract,
  unitId: number,
  except: number
): Promise<Reservation[]> {
  const awaiting = await Reservation.query({ client: trx })
    .where('unit_id', unitId)
    .whereIn('status', [...AWAITING_STATES])
    .whereNot('id', except)
    .orderBy('id')
  const locked: Reservation[] = []
  for (const { id } of awaiting) locked.push(await lockedById(trx, id))
  return locked.sort((a, b) => (a.startDate < b.startDate ? -1 : 1))
}

function lockedById(trx: TransactionClientContract, id: number) {
  return Reservation.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
}

/** Every day on which a request may start or end. */
function allDays({ today }: Turn): Period {
  return { startsOn: today, endsBefore: addDays(today, HORIZON_DAYS) }
}

function mark({ trx, listing, now }: Turn, period: Period) {
  return markRequests(trx, listing.id, period, now.toJSDate())
}

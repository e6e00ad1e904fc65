import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Day, Period } from './calendar.js'
import { layBlocks, liftBlocks } from './coverage.js'
import { freeUnits } from './free_units.js'
import { heldPeriod, occupy, taken, type Wanted } from './occupying.js'

/**
 * The booking door: every day that is taken, moved or freed goes through here, under the lock of
 * its listing (lockListing). The unique key WITHOUT OVERLAPS stands behind it.
 */
/** Puts a reservation on a unit: the given one, or the tightest that is free. Answers the unit's id. */
export async function place(
  trx: TransactionClientContract,
  reservationId: number,
  wanted: Wanted
): Promise<number> {
  const [unit] = await freeUnits(trx, wanted)
  if (!unit) throw taken(wanted)
  if (unit.hasBlocks) await hold(trx, unit.id, reservationId, wanted)
  else {
    const owner = { reservation_id: reservationId }
    await occupy(trx, wanted.listingId, unit.id, [heldPeriod(wanted)], owner)
  }
  return unit.id
}

/** Moves a reservation to another free unit, or answers null and leaves it where it is. */
export async function replace(
  trx: TransactionClientContract,
  reservationId: number,
  fromUnitId: number,
  wanted: Wanted
): Promise<number | null> {
  const units = await freeUnits(trx, wanted)
  const unit = units.find(({ id }) => id !== fromUnitId)
  if (!unit) return null
  await free(trx, reservationId)
  await hold(trx, unit.id, reservationId, wanted)
  return unit.id
}

/** Gives the days of a reservation back; blocks that had made way return to them. */
export async function free(trx: TransactionClientContract, reservationId: number): Promise<void> {
  const held = await trx.from('booked_periods').where('reservation_id', reservationId).first()
  if (!held) return
  await trx.from('booked_periods').where('id', held.id).delete()
  await layBlocks(trx, held.unit_id, { startsOn: held.starts_on, endsBefore: held.ends_before })
}

/** Makes the days that a reservation holds end earlier, or later where nothing stands in the way. */
export async function resize(
  trx: TransactionClientContract,
  unitId: number,
  reservationId: number,
  wanted: Wanted
): Promise<void> {
  await free(trx, reservationId)
  await hold(trx, unitId, reservationId, wanted)
}

async function hold(
  trx: TransactionClientContract,
  unitId: number,
  reservationId: number,
  wanted: Wanted
): Promise<void> {
  const period = heldPeriod(wanted)
  await liftBlocks(trx, unitId, period)
  await occupy(trx, wanted.listingId, unitId, [period], { reservation_id: reservationId })
  await layBlocks(trx, unitId, period)
}

/** The first rental, if any, that holds one of these days on a unit. */
export async function rentalWithin(
  client: QueryClientContract,
  unitId: number,
  { startsOn, endsBefore }: Period,
  except: number
): Promise<{ reservation_id: number; starts_on: Day; ends_before: Day } | null> {
  return client
    .from('booked_periods')
    .where('unit_id', unitId)
    .whereNotNull('reservation_id')
    .whereNot('reservation_id', except)
    .where('ends_before', '>', startsOn)
    .where('starts_on', '<', endsBefore)
    .orderBy('ends_before')
    .first()
}

import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { addDays, subtract, type Day, type Period } from './calendar.js'
import { occupy } from './occupying.js'

type BlockRow = { id: number; listing_id: number; start_date: Day; end_date: Day }

/** Blocks a unit on all days of the block that no rental holds. */
export async function cover(
  trx: TransactionClientContract,
  unitId: number,
  block: { id: number; listingId: number; startDate: Day; endDate: Day }
): Promise<void> {
  await trx.table('listing_block_units').insert({ block_id: block.id, unit_id: unitId })
  await layBlocks(trx, unitId, {
    startsOn: block.startDate,
    endsBefore: addDays(block.endDate, 1),
  })
}

/** Other blocks of the unit take over the days that a removed one gives up. */
export function uncover(
  trx: TransactionClientContract,
  unitId: number,
  { startDate, endDate }: { startDate: Day; endDate: Day }
): Promise<void> {
  return layBlocks(trx, unitId, { startsOn: startDate, endsBefore: addDays(endDate, 1) })
}

/** Takes the blocks of a unit off these days; whole rows go, layBlocks puts the rest back. */
export async function liftBlocks(trx: TransactionClientContract, unitId: number, period: Period) {
  await trx
    .from('booked_periods')
    .where('unit_id', unitId)
    .whereNotNull('block_id')
    .where('ends_before', '>', period.startsOn)
    .where('starts_on', '<', period.endsBefore)
    .delete()
}

/** Blocks whatever the unit's blocks cover and no rental holds, for the blocks that touch these days. */
export async function layBlocks(trx: TransactionClientContract, unitId: number, period: Period) {
  const blocks: BlockRow[] = await blocksOf(trx, unitId)
    .where('listing_blocks.start_date', '<', period.endsBefore)
    .where('listing_blocks.end_date', '>=', period.startsOn)
    .orderBy('listing_blocks.id')

  for (const block of blocks) {
    const whole = { startsOn: block.start_date, endsBefore: addDays(block.end_date, 1) }
    await trx.from('booked_periods').where('unit_id', unitId).where('block_id', block.id).delete()
    const held = await trx
      .from('booked_periods')
      .where('unit_id', unitId)
      .where('ends_before', '>', whole.startsOn)
      .where('starts_on', '<', whole.endsBefore)
      .orderBy('starts_on')
    await occupy(
      trx,
      block.listing_id,
      unitId,
      subtract(
        whole,
        held.map((row) => ({ startsOn: row.starts_on, endsBefore: row.ends_before }))
      ),
      { block_id: block.id }
    )
  }
}

function blocksOf(client: QueryClientContract, unitId: number) {
  return client
    .from('listing_block_units')
    .join('listing_blocks', 'listing_blocks.id', 'listing_block_units.block_id')
    .where('listing_block_units.unit_id', unitId)
    .select('listing_blocks.*')
}

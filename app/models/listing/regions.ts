import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Listing from '#models/listing'
import Region from '#models/region'

type Node = { id: number; parentId: number | null }

/** Puts a listing into the districts that were chosen; a province stands for all of its districts. */
export async function arrangeRegions(
  trx: TransactionClientContract,
  listing: Listing,
  regionIds: number[]
) {
  const nodes = await Region.query({ client: trx }).select('id', 'parent_id')
  const wanted = new Set(leavesOf(regionIds, nodes))
  const rows = await trx.from('listing_regions').where('listing_id', listing.id)
  const present = new Set<number>(rows.map(({ region_id: id }) => id))
  const gone = [...present].filter((id) => !wanted.has(id))
  const added = [...wanted].filter((id) => !present.has(id))

  if (gone.length > 0) {
    await trx
      .from('listing_regions')
      .where('listing_id', listing.id)
      .whereIn('region_id', gone)
      .delete()
  }
  if (added.length === 0) return
  await trx.table('listing_regions').multiInsert(
    added.map((id) => ({
      listing_id: listing.id,
      region_id: id,
      category_id: listing.categoryId,
    }))
  )
}

export function leavesOf(chosen: readonly number[], nodes: readonly Node[]): number[] {
  return chosen.flatMap((id) => {
    const districts = nodes.filter(({ parentId }) => parentId === id)
    return districts.length > 0 ? districts.map((district) => district.id) : [id]
  })
}

/** The other way round: a province whose districts are all there is one choice. */
export function choicesOf(leaves: readonly number[], nodes: readonly Node[]): number[] {
  const present = new Set(leaves)
  const whole = nodes.filter(({ id }) => {
    const districts = nodes.filter(({ parentId }) => parentId === id)
    return districts.length > 0 && districts.every((district) => present.has(district.id))
  })
  const covered = new Set(
    leavesOf(
      whole.map(({ id }) => id),
      nodes
    )
  )
  return [...whole.map(({ id }) => id), ...leaves.filter((id) => !covered.has(id))]
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import type { ListingTerms } from '#models/listing/terms'

/**
 * Holds the category and the regions of a listing until it is stored: staff may move, merge or delete them
 * between the check of the form and now.
 * @throws ListingRefusedException movedPlace
 */
export async function holdPlaces(
  trx: TransactionClientContract,
  { categoryId, regionIds }: Pick<ListingTerms, 'categoryId' | 'regionIds'>
): Promise<void> {
  const category = await trx.from('categories').where('id', categoryId).forShare().first()
  const child = category && (await trx.from('categories').where('parent_id', categoryId).first())
  const regions = await trx.from('regions').whereIn('id', regionIds).forShare().select('id')
  const fields = [
    ...(!category || child ? (['categoryId'] as const) : []),
    ...(regions.length < new Set(regionIds).size ? (['regionIds'] as const) : []),
  ]
  if (fields.length > 0) throw new ListingRefusedException('movedPlace', { fields })
}

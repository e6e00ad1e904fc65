import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ListingUnitSchema } from '#database/schema'
import Listing from '#models/listing'

export default class ListingUnit extends ListingUnitSchema {
  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>
}

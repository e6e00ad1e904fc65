import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ListingBlockSchema } from '#database/schema'
import Listing from '#models/listing'

export default class ListingBlock extends ListingBlockSchema {
  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>
}

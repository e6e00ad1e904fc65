import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ListingOptionSchema } from '#database/schema'
import Listing from '#models/listing'

export default class ListingOption extends ListingOptionSchema {
  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>
}

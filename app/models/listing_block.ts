import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ListingBlockSchema } from '#database/schema'
import Listing from '#models/listing'
import { unblockDays } from '#models/reservation/blocks'

export default class ListingBlock extends ListingBlockSchema {
  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>

  /** Gives the days back. */
  remove() {
    return unblockDays(this)
  }
}

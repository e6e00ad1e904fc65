import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { FavouriteSchema } from '#database/schema'
import Listing from '#models/listing'
import User from '#models/user'

export default class Favourite extends FavouriteSchema {
  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>
}

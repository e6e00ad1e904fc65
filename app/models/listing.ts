import { belongsTo, hasMany, manyToMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, ManyToMany } from '@adonisjs/lucid/types/relations'
import { ListingSchema } from '#database/schema'
import Category from '#models/category'
import ListingBlock from '#models/listing_block'
import ListingOption from '#models/listing_option'
import ListingPhoto from '#models/listing_photo'
import ListingUnit from '#models/listing_unit'
import Region from '#models/region'
import Reservation from '#models/reservation'
import User from '#models/user'

export default class Listing extends ListingSchema {
  @belongsTo(() => User, { foreignKey: 'hostId' })
  declare host: BelongsTo<typeof User>

  @belongsTo(() => Category)
  declare category: BelongsTo<typeof Category>

  @manyToMany(() => Region, { pivotTable: 'listing_regions' })
  declare regions: ManyToMany<typeof Region>

  @hasMany(() => ListingOption)
  declare options: HasMany<typeof ListingOption>

  @hasMany(() => ListingUnit)
  declare units: HasMany<typeof ListingUnit>

  @hasMany(() => ListingPhoto, { onQuery: (query) => query.orderBy('position') })
  declare photos: HasMany<typeof ListingPhoto>

  @hasMany(() => ListingBlock)
  declare blocks: HasMany<typeof ListingBlock>

  @hasMany(() => Reservation)
  declare reservations: HasMany<typeof Reservation>
}

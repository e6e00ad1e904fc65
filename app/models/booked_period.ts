import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { BookedPeriodSchema } from '#database/schema'
import ListingUnit from '#models/listing_unit'
import Reservation from '#models/reservation'

export default class BookedPeriod extends BookedPeriodSchema {
  @belongsTo(() => ListingUnit, { foreignKey: 'unitId' })
  declare unit: BelongsTo<typeof ListingUnit>

  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>
}

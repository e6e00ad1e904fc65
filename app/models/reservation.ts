import { belongsTo, hasMany, hasOne, manyToMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, HasOne, ManyToMany } from '@adonisjs/lucid/types/relations'
import { ReservationSchema } from '#database/schema'
import BookedPeriod from '#models/booked_period'
import Claim from '#models/claim'
import Listing from '#models/listing'
import ListingOption from '#models/listing_option'
import ListingUnit from '#models/listing_unit'
import Payment from '#models/payment'
import Refund from '#models/refund'
import ReservationEvent from '#models/reservation_event'
import ReservationPhoto from '#models/reservation_photo'
import Upload from '#models/upload'
import User from '#models/user'

export default class Reservation extends ReservationSchema {
  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>

  @belongsTo(() => User, { foreignKey: 'hostId' })
  declare host: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'guestId' })
  declare guest: BelongsTo<typeof User>

  @belongsTo(() => ListingUnit, { foreignKey: 'unitId' })
  declare unit: BelongsTo<typeof ListingUnit>

  @belongsTo(() => Upload, { foreignKey: 'photoUploadId' })
  declare photo: BelongsTo<typeof Upload>

  @manyToMany(() => ListingOption, {
    pivotTable: 'reservation_options',
    pivotRelatedForeignKey: 'option_id',
  })
  declare options: ManyToMany<typeof ListingOption>

  @hasMany(() => ReservationEvent)
  declare events: HasMany<typeof ReservationEvent>

  @hasMany(() => ReservationPhoto)
  declare photos: HasMany<typeof ReservationPhoto>

  @hasMany(() => Payment)
  declare payments: HasMany<typeof Payment>

  @hasMany(() => Refund)
  declare refunds: HasMany<typeof Refund>

  @hasOne(() => Claim)
  declare claim: HasOne<typeof Claim>

  @hasOne(() => BookedPeriod)
  declare bookedPeriod: HasOne<typeof BookedPeriod>
}

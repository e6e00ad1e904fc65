import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { UserSchema } from '#database/schema'
import Address from '#models/address'
import Favourite from '#models/favourite'
import Listing from '#models/listing'
import Reservation from '#models/reservation'
import Upload from '#models/upload'

export default class User extends compose(UserSchema, withAuthFinder(hash)) {
  @belongsTo(() => Upload, { foreignKey: 'avatarUploadId' })
  declare avatar: BelongsTo<typeof Upload>

  @hasMany(() => Address)
  declare addresses: HasMany<typeof Address>

  @hasMany(() => Listing, { foreignKey: 'hostId' })
  declare listings: HasMany<typeof Listing>

  @hasMany(() => Favourite)
  declare favourites: HasMany<typeof Favourite>

  /** Reservations where this person is the guest. */
  @hasMany(() => Reservation, { foreignKey: 'guestId' })
  declare rentals: HasMany<typeof Reservation>

  /** Reservations of this person's own listings. */
  @hasMany(() => Reservation, { foreignKey: 'hostId' })
  declare hostings: HasMany<typeof Reservation>

  get isStaff() {
    return this.role !== 'user'
  }

  get isBanned() {
    return this.bannedAt !== null
  }
}

import { belongsTo, hasMany, scope } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ReviewSchema } from '#database/schema'
import Listing from '#models/listing'
import Reservation from '#models/reservation'
import ReviewPhoto from '#models/review_photo'
import User from '#models/user'
import { change } from '#models/review/changing'
import { reply } from '#models/review/replying'
import clock from '#services/clock'

export default class Review extends ReviewSchema {
  /** Neither deleted by its author nor hidden by moderation: what everybody sees, and what counts. */
  static visible = scope((query) => void query.where('reviews.is_visible', true))

  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>

  @belongsTo(() => User, { foreignKey: 'hostId' })
  declare host: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'authorId' })
  declare author: BelongsTo<typeof User>

  @hasMany(() => ReviewPhoto, { onQuery: (query) => query.orderBy('position') })
  declare photos: HasMany<typeof ReviewPhoto>

  /** What its host answers, once and for good. */
  reply(host: User, text: string) {
    return reply(this, host, text)
  }

  /** Takes it out of sight for good; the reservation keeps its one review. A second time nothing happens. */
  remove() {
    return change(this, (review) => review.merge({ deletedAt: review.deletedAt ?? clock.now() }))
  }

  /** Moderation takes it out of sight. */
  hide() {
    return change(this, (review) => review.merge({ hiddenAt: review.hiddenAt ?? clock.now() }))
  }

  /** Moderation gives it back; what its author deleted stays deleted. */
  restore() {
    return change(this, (review) => review.merge({ hiddenAt: null }))
  }
}

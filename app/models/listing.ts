import { belongsTo, hasMany, manyToMany, scope } from '@adonisjs/lucid/orm'
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
import { comment, type Said } from '#models/comment/writing'
import { offer, revise } from '#models/listing/editing'
import { pause, publish, remove } from '#models/listing/status'
import type { ListingTerms } from '#models/listing/terms'
import { blockDays, type Blocking } from '#models/reservation/blocks'

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

  /** Published, not hidden, and of a host in good standing: what the public may see. */
  static visible = scope((query) => {
    void query.where('listings.is_listed', true).whereIn(
      'listings.host_id',
      User.query()
        .withScopes((scopes) => scopes.inGoodStanding())
        .select('id')
    )
  })

  /** What this person may open: what everybody sees, and their own. */
  static visibleTo = scope((query, person?: User) => {
    void query.where((open) => {
      Listing.visible(open)
      if (person) void open.orWhere('listings.host_id', person.id)
    })
  })

  /** What keeps the public from seeing it, most serious first. */
  get hiddenBecause(): 'hidden' | 'draft' | 'paused' | 'deleted' | null {
    if (this.hiddenAt !== null) return 'hidden'
    return this.status === 'published' ? null : this.status
  }

  static offer(host: User, terms: ListingTerms, status: 'draft' | 'published') {
    return offer(host, terms, status)
  }

  revise(terms: ListingTerms, how: Parameters<typeof revise>[2]) {
    return revise(this, terms, how)
  }

  publish(seen?: number) {
    return publish(this, seen)
  }

  pause(seen?: number) {
    return pause(this, seen)
  }

  remove(seen?: number) {
    return remove(this, seen)
  }

  /** A question of somebody who sees it. */
  comment(person: User, said: Said) {
    return comment(this, person, said)
  }

  /** Keeps the units that no rental needs on these days for the host, and names the others. */
  blockDays(range: Blocking) {
    return blockDays(this, range)
  }
}

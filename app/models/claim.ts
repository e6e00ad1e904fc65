import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ClaimSchema } from '#database/schema'
import ClaimItem from '#models/claim_item'
import Reservation from '#models/reservation'

export default class Claim extends ClaimSchema {
  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  @hasMany(() => ClaimItem)
  declare items: HasMany<typeof ClaimItem>
}

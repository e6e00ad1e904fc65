import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ClaimItemSchema } from '#database/schema'
import Claim from '#models/claim'

export default class ClaimItem extends ClaimItemSchema {
  @belongsTo(() => Claim)
  declare claim: BelongsTo<typeof Claim>
}

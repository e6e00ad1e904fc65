import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { PayoutSchema } from '#database/schema'
import PayoutAttempt from '#models/payout_attempt'
import Reservation from '#models/reservation'
import User from '#models/user'

export default class Payout extends PayoutSchema {
  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  @belongsTo(() => User, { foreignKey: 'hostId' })
  declare host: BelongsTo<typeof User>

  @hasMany(() => PayoutAttempt)
  declare trials: HasMany<typeof PayoutAttempt>
}

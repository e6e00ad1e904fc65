import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ReservationEventSchema } from '#database/schema'
import Reservation from '#models/reservation'
import User from '#models/user'

export default class ReservationEvent extends ReservationEventSchema {
  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  @belongsTo(() => User, { foreignKey: 'actorId' })
  declare person: BelongsTo<typeof User>
}

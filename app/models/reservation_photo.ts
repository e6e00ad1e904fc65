import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ReservationPhotoSchema } from '#database/schema'
import Reservation from '#models/reservation'
import Upload from '#models/upload'

export default class ReservationPhoto extends ReservationPhotoSchema {
  @belongsTo(() => Reservation)
  declare reservation: BelongsTo<typeof Reservation>

  @belongsTo(() => Upload)
  declare upload: BelongsTo<typeof Upload>
}

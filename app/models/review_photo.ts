import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ReviewPhotoSchema } from '#database/schema'
import Review from '#models/review'
import Upload from '#models/upload'

export default class ReviewPhoto extends ReviewPhotoSchema {
  @belongsTo(() => Review)
  declare review: BelongsTo<typeof Review>

  @belongsTo(() => Upload)
  declare upload: BelongsTo<typeof Upload>
}

import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ListingPhotoSchema } from '#database/schema'
import Upload from '#models/upload'

export default class ListingPhoto extends ListingPhotoSchema {
  @belongsTo(() => Upload)
  declare upload: BelongsTo<typeof Upload>
}

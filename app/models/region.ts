import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { RegionSchema } from '#database/schema'

export default class Region extends RegionSchema {
  @belongsTo(() => Region, { foreignKey: 'parentId' })
  declare parent: BelongsTo<typeof Region>

  @hasMany(() => Region, { foreignKey: 'parentId' })
  declare children: HasMany<typeof Region>
}

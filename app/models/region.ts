import { afterDelete, afterSave, belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { RegionSchema } from '#database/schema'
import RememberedTree from '#models/remembered_tree'

export default class Region extends RegionSchema {
  static readonly #tree = new RememberedTree<Region>(() =>
    Region.query().orderBy('position').orderBy('id')
  )

  static tree() {
    return this.#tree.get()
  }

  @afterSave()
  @afterDelete()
  static forgetTree() {
    this.#tree.forget()
  }

  @belongsTo(() => Region, { foreignKey: 'parentId' })
  declare parent: BelongsTo<typeof Region>

  @hasMany(() => Region, { foreignKey: 'parentId' })
  declare children: HasMany<typeof Region>
}

import { afterDelete, afterSave, belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { CategorySchema } from '#database/schema'
import RememberedTree from '#models/remembered_tree'

export default class Category extends CategorySchema {
  static readonly #tree = new RememberedTree<Category>(() =>
    Category.query().orderBy('position').orderBy('id')
  )

  static tree() {
    return this.#tree.get()
  }

  @afterSave()
  @afterDelete()
  static forgetTree() {
    this.#tree.forget()
  }

  @belongsTo(() => Category, { foreignKey: 'parentId' })
  declare parent: BelongsTo<typeof Category>

  @hasMany(() => Category, { foreignKey: 'parentId' })
  declare children: HasMany<typeof Category>
}

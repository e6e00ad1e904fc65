import { belongsTo, hasMany, scope } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { CommentSchema } from '#database/schema'
import Listing from '#models/listing'
import User from '#models/user'
import { change, moderate } from '#models/comment/changing'
import { answer, type Said } from '#models/comment/writing'
import clock from '#services/clock'

/** A question under a listing, or an answer to one. */
export default class Comment extends CommentSchema {
  /** Neither deleted by its author nor hidden by moderation. */
  static visible = scope((query) => void query.where('comments.is_visible', true))

  @belongsTo(() => Listing)
  declare listing: BelongsTo<typeof Listing>

  @belongsTo(() => User, { foreignKey: 'authorId' })
  declare author: BelongsTo<typeof User>

  /** The question of an answer. */
  @belongsTo(() => Comment, { foreignKey: 'parentId' })
  declare question: BelongsTo<typeof Comment>

  @hasMany(() => Comment, { foreignKey: 'parentId' })
  declare answers: HasMany<typeof Comment>

  /** What stands in its place when it is not to be seen. */
  get state(): 'shown' | 'deleted' | 'hidden' {
    if (this.deletedAt !== null) return 'deleted'
    return this.hiddenAt === null ? 'shown' : 'hidden'
  }

  answer(person: User, said: Said) {
    return answer(this, person, said)
  }

  /** Takes it out of sight for good. A second time nothing happens. */
  remove() {
    return change(this, (comment) => comment.merge({ deletedAt: comment.deletedAt ?? clock.now() }))
  }

  /**
   * Moderation takes it out of sight.
   * @param by null when the system does
   * @param client the transaction that it belongs to, when there is one
   */
  hide(by: User | null, client?: TransactionClientContract) {
    const apply = (comment: Comment) =>
      comment.hiddenAt === null
        ? comment.merge({ hiddenAt: clock.now(), hiddenById: by?.id ?? null })
        : comment
    return moderate(this, by, apply, client)
  }

  /** Moderation gives it back; what its author deleted stays deleted. */
  restore(by: User | null, client?: TransactionClientContract) {
    const apply = (comment: Comment) => comment.merge({ hiddenAt: null, hiddenById: null })
    return moderate(this, by, apply, client)
  }
}

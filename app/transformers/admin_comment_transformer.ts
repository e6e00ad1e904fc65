import { BaseTransformer } from '@adonisjs/core/transformers'
import type Comment from '#models/comment'
import type User from '#models/user'

/** A comment as staff see it in a table; `author` and `listing` are to be loaded. */
export default class AdminCommentTransformer extends BaseTransformer<Comment> {
  constructor(
    resource: Comment,
    private viewer: User
  ) {
    super(resource)
  }

  toObject() {
    const { author, createdAt, listing, parentId, state, text, ulid } = this.resource
    return {
      id: ulid,
      text,
      state,
      kind: parentId === null ? ('question' as const) : ('answer' as const),
      author: { id: author.id, nickname: author.nickname },
      listing: { id: listing.id, title: listing.title },
      isOwn: author.id === this.viewer.id,
      writtenAt: createdAt.toISO()!,
    }
  }
}

import { BaseTransformer } from '@adonisjs/core/transformers'
import type Comment from '#models/comment'
import { avatarOf } from '#transformers/profile_transformer'

export interface Onlooker {
  hostId: number
  userId?: number
}

/** A comment as everybody reads it. Of one that is out of sight only its place is left. */
export default class CommentTransformer extends BaseTransformer<Comment> {
  constructor(
    resource: Comment,
    private onlooker: Onlooker
  ) {
    super(resource)
  }

  toObject() {
    const { author, createdAt, state, text, ulid } = this.resource
    const { hostId, userId } = this.onlooker
    const isShown = state === 'shown'
    return {
      ulid,
      state,
      text: isShown ? text : '',
      author: isShown
        ? {
            id: author.id,
            nickname: author.nickname,
            avatar: avatarOf(author),
            isHost: author.id === hostId,
          }
        : null,
      isOwn: isShown && author.id === userId,
      writtenAt: createdAt.toISO()!,
    }
  }
}

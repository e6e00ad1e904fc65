import { BaseTransformer } from '@adonisjs/core/transformers'
import type Review from '#models/review'
import type User from '#models/user'

/** A review as staff see it in a table; `author`, `host` and `listing` are to be loaded. */
export default class AdminReviewTransformer extends BaseTransformer<Review> {
  constructor(
    resource: Review,
    private viewer: User
  ) {
    super(resource)
  }

  toObject() {
    const { author, createdAt, host, listing, ulid } = this.resource
    return {
      id: ulid,
      ...this.pick(this.resource, ['text', 'gearScore', 'kindnessScore', 'responseScore']),
      state: contentState(this.resource),
      author: { id: author.id, nickname: author.nickname },
      host: { id: host.id, nickname: host.nickname },
      listing: { id: listing.id, title: listing.title },
      isOwn: author.id === this.viewer.id,
      writtenAt: createdAt.toISO()!,
    }
  }
}

export function contentState({ deletedAt, hiddenAt }: Pick<Review, 'deletedAt' | 'hiddenAt'>) {
  if (deletedAt !== null) return 'deleted' as const
  return hiddenAt === null ? ('shown' as const) : ('hidden' as const)
}

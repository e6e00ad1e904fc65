import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Role } from '#models/reservation/actions'
import type Review from '#models/review'
import PhotoTransformer from '#transformers/photo_transformer'
import { replyOf } from '#transformers/review_transformer'

/** The review of a reservation, as its two sides see it there. */
export default class OwnReviewTransformer extends BaseTransformer<Review> {
  constructor(
    resource: Review,
    private role: Role
  ) {
    super(resource)
  }

  toObject() {
    const { createdAt, deletedAt, hiddenAt, photos, replyText } = this.resource
    const isGone = deletedAt !== null
    return {
      ...this.pick(this.resource, ['ulid', 'gearScore', 'kindnessScore', 'responseScore']),
      text: isGone ? '' : this.resource.text,
      photos: PhotoTransformer.transform(isGone ? [] : photos.map(({ upload }) => upload)),
      state: isGone ? ('deleted' as const) : hiddenAt ? ('hidden' as const) : ('shown' as const),
      mayReply: this.role === 'host' && !isGone && !hiddenAt && replyText === null,
      reply: isGone ? null : replyOf(this.resource),
      writtenAt: createdAt.toISO()!,
    }
  }
}

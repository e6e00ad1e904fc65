import { BaseTransformer } from '@adonisjs/core/transformers'
import type Review from '#models/review'
import PhotoTransformer from '#transformers/photo_transformer'
import { avatarOf } from '#transformers/profile_transformer'

/** A review as everybody reads it; its text is what its author typed, never markup. */
export default class ReviewTransformer extends BaseTransformer<Review> {
  constructor(
    resource: Review,
    private onlookerId?: number
  ) {
    super(resource)
  }

  toObject() {
    const { author, createdAt, hostId, listing, photos, replyText } = this.resource
    return {
      ...this.pick(this.resource, ['ulid', 'gearScore', 'kindnessScore', 'responseScore', 'text']),
      author: { id: author.id, nickname: author.nickname, avatar: avatarOf(author) },
      /** The address only while it leads somewhere for everybody. */
      listing: { title: listing.title, id: listing.isListed ? listing.id : null },
      photos: PhotoTransformer.transform(photos.map(({ upload }) => upload)),
      reply: replyOf(this.resource),
      mayReply: replyText === null && hostId === this.onlookerId,
      writtenAt: createdAt.toISO()!,
    }
  }
}

/** What the host answered, for whoever may read the review. */
export function replyOf({ replyText, repliedAt }: Review) {
  return replyText === null ? null : { text: replyText, writtenAt: repliedAt!.toISO()! }
}

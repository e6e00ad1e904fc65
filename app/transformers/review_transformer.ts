import { BaseTransformer } from '@adonisjs/core/transformers'
import type Review from '#models/review'
import PhotoTransformer from '#transformers/photo_transformer'
import { avatarOf } from '#transformers/profile_transformer'

/** A review as everybody reads it; its text is what its author typed, never markup. */
export default class ReviewTransformer extends BaseTransformer<Review> {
  toObject() {
    const { author, createdAt, listing, photos } = this.resource
    return {
      ...this.pick(this.resource, ['ulid', 'gearScore', 'kindnessScore', 'responseScore', 'text']),
      author: { id: author.id, nickname: author.nickname, avatar: avatarOf(author) },
      /** The address only while it leads somewhere for everybody. */
      listing: { title: listing.title, id: listing.isListed ? listing.id : null },
      photos: PhotoTransformer.transform(photos.map(({ upload }) => upload)),
      writtenAt: createdAt.toISO()!,
    }
  }
}

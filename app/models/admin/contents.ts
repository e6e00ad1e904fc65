import Comment from '#models/comment'
import Listing from '#models/listing'
import Review from '#models/review'
import type { StaffContent } from '#models/sanction/hiding'

/** What staff hide and give back without a report. */

export async function listingContent(id: number): Promise<StaffContent> {
  const { hostId, title, hiddenAt } = await Listing.findOrFail(id)
  return {
    kind: 'listing',
    id,
    ref: id,
    ownerId: hostId,
    about: title,
    isHidden: hiddenAt !== null,
  }
}

export async function reviewContent(ulid: string): Promise<StaffContent> {
  const { id, authorId, text, hiddenAt } = await Review.findByOrFail('ulid', ulid)
  return {
    kind: 'review',
    id,
    ref: ulid,
    ownerId: authorId,
    about: text,
    isHidden: hiddenAt !== null,
  }
}

export async function commentContent(ulid: string): Promise<StaffContent> {
  const { id, authorId, text, hiddenAt } = await Comment.findByOrFail('ulid', ulid)
  return {
    kind: 'comment',
    id,
    ref: ulid,
    ownerId: authorId,
    about: text,
    isHidden: hiddenAt !== null,
  }
}

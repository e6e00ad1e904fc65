import { pairKey } from '#models/chat_room/standing'
import type Comment from '#models/comment'
import type Listing from '#models/listing'
import type { Notice } from '#models/notification/notice'

interface Scene {
  listing: Listing
  question: Comment | null
  /** Who has blocked whom among host, asker and author. */
  blocks: Set<string>
}

/** The asker hears of an answer, the host of whatever others write under their listing; nobody twice. */
export function noticesOf(
  { authorId, ulid }: Comment,
  { listing, question, blocks }: Scene
): Notice[] {
  const about = {
    actorId: authorId,
    cause: `comment:${ulid}`,
    target: `comment:${ulid}`,
    data: { title: listing.title, listing: listing.id },
  }
  const notices: Notice[] = []
  const asker = question?.authorId
  if (asker && asker !== authorId && !blocks.has(pairKey(asker, authorId))) {
    notices.push({ ...about, kind: 'comment.answer', userId: asker })
  }
  if (listing.hostId !== authorId && listing.hostId !== asker) {
    notices.push({ ...about, kind: 'comment.new', userId: listing.hostId })
  }
  return notices
}

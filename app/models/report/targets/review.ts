import Reservation from '#models/reservation'
import Review from '#models/review'
import { changeIn } from '#models/review/changing'
import clock from '#services/clock'
import type { Content, Snapshot } from '../target.js'
import { photosOf, ulidOf } from './reading.js'

export const reviewTarget: Content = {
  async find(ref) {
    const ulid = ulidOf(ref)
    if (!ulid) return null
    const review = await Review.query()
      .withScopes((scopes) => scopes.visible())
      .where('ulid', ulid)
      .preload('listing')
      .preload('photos', (photos) => void photos.preload('upload'))
      .first()
    if (!review) return null
    const { gearScore, kindnessScore, responseScore } = review
    const { facts, ...talk } = withReply(review)
    return {
      id: review.id,
      subjectId: review.authorId,
      snapshot: {
        title: review.listing.title,
        text: review.text,
        photos: photosOf(review.photos),
        facts: { gearScore, kindnessScore, responseScore, ...facts },
        ...talk,
      },
    }
  },

  async looks(ids) {
    const rows = await Review.query().whereIn('id', ids).preload('listing')
    return new Map(
      rows.map(({ id, deletedAt, hiddenAt, listing }) => [
        id,
        {
          state: deletedAt ? 'gone' : hiddenAt ? 'hidden' : 'shown',
          path: listing.isListed ? `/listings/${listing.id}#reviews` : null,
        },
      ])
    )
  },

  /** Both sides of the rental. */
  async parties(id, client) {
    const { reservationId } = await Review.findOrFail(id, { client })
    const { guestId, hostId } = await Reservation.findOrFail(reservationId, { client })
    return [guestId, hostId]
  },

  async hide(trx, id) {
    const review = await Review.findOrFail(id, { client: trx })
    await changeIn(trx, review, (each) => each.merge({ hiddenAt: each.hiddenAt ?? clock.now() }))
  },

  async restore(trx, id) {
    const review = await Review.findOrFail(id, { client: trx })
    await changeIn(trx, review, (each) => each.merge({ hiddenAt: null }))
  },
}

/** What its host answered, after what was said; nothing when there is no answer. */
function withReply(review: Review): Pick<Snapshot, 'facts' | 'lines'> {
  const { authorId, createdAt, hostId, photos, repliedAt, replyText, text } = review
  if (replyText === null) return {}
  const said = { senderId: authorId, text, photos: photosOf(photos), at: createdAt }
  const answered = { senderId: hostId, text: replyText, photos: [], at: repliedAt! }
  const lines = [said, answered].map((line, at) => ({
    ...line,
    sequence: at + 1,
    at: line.at.toUTC().toISO()!,
  }))
  return { facts: { sequence: 1 }, lines }
}

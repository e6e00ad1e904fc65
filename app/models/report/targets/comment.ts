import Comment from '#models/comment'
import Listing from '#models/listing'
import type { Content } from '../target.js'

export const commentTarget: Content = {
  async find(ref, by) {
    const comment = await Comment.query()
      .withScopes((scopes) => scopes.visible())
      .where('ulid', ref)
      .first()
    if (!comment) return null
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visibleTo(by))
      .where('listings.id', comment.listingId)
      .first()
    if (!listing) return null
    const { id, authorId, text } = comment
    return { id, subjectId: authorId, snapshot: { title: listing.title, text, photos: [] } }
  },

  async looks(ids) {
    const rows = await Comment.query().whereIn('id', ids)
    return new Map(
      rows.map(({ id, listingId, state, ulid }) => [
        id,
        {
          state: state === 'deleted' ? 'gone' : state,
          path: state === 'shown' ? `/listings/${listingId}?comment=${ulid}` : null,
        },
      ])
    )
  },

  /** The host, who answers under their listing. */
  async parties(id, client) {
    const { listingId } = await Comment.findOrFail(id, { client })
    const { hostId } = await Listing.findOrFail(listingId, { client })
    return [hostId]
  },

  async hide(trx, id) {
    const comment = await Comment.findOrFail(id, { client: trx })
    await comment.hide(null, trx)
  },

  async restore(trx, id) {
    const comment = await Comment.findOrFail(id, { client: trx })
    await comment.restore(null, trx)
  },
}

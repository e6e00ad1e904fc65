import Comment from '#models/comment'
import Listing from '#models/listing'
import type { Content, Snapshot } from '../target.js'
import { ulidOf } from './reading.js'

/** Comments kept on each side of the reported one. */
const AROUND = 10

export const commentTarget: Content = {
  async find(ref, by) {
    const ulid = ulidOf(ref)
    if (!ulid) return null
    const comment = await Comment.query()
      .withScopes((scopes) => scopes.visible())
      .where('ulid', ulid)
      .first()
    if (!comment) return null
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visibleTo(by))
      .where('listings.id', comment.listingId)
      .first()
    if (!listing) return null
    const { id, authorId, text } = comment
    const { title } = listing
    const around = await linesAround(comment)
    return { id, subjectId: authorId, snapshot: { title, text, photos: [], ...around } }
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

/** What was said before and after it in its thread; nothing when it stands alone. */
async function linesAround({ id, parentId }: Comment): Promise<Pick<Snapshot, 'facts' | 'lines'>> {
  const question = parentId ?? id
  const thread = () =>
    Comment.query()
      .withScopes((scopes) => scopes.visible())
      .where((own) => void own.where('id', question).orWhere('parentId', question))
  const before = await thread().where('id', '<', id).orderBy('id', 'desc').limit(AROUND)
  const after = await thread()
    .where('id', '>=', id)
    .orderBy('id')
    .limit(AROUND + 1)
  const rows = [...before.reverse(), ...after]
  if (rows.length < 2) return {}
  const lines = rows.map(({ authorId, text, createdAt }, at) => ({
    sequence: at + 1,
    senderId: authorId,
    text,
    photos: [],
    at: createdAt.toUTC().toISO()!,
  }))
  return { facts: { sequence: rows.findIndex((row) => row.id === id) + 1 }, lines }
}

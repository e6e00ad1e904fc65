import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Listing from '#models/listing'
import { noteChange } from '#models/listing/changes'
import { lockListing } from '#models/reservation/transaction'
import clock from '#services/clock'
import type { Content } from '../target.js'
import { numberOf, photosOf } from './reading.js'

export const listingTarget: Content = {
  async find(ref, by) {
    const id = numberOf(ref)
    if (id === null) return null
    const listing = await Listing.query()
      .withScopes((scopes) => scopes.visibleTo(by))
      .where('listings.id', id)
      .preload('photos', (photos) => void photos.preload('upload'))
      .first()
    if (!listing) return null
    const { hostId, title, content, fee, deposit, photos } = listing
    return {
      id,
      subjectId: hostId,
      snapshot: { title, text: content, photos: photosOf(photos), facts: { fee, deposit } },
    }
  },

  async looks(ids) {
    const rows = await Listing.query().whereIn('id', ids)
    return new Map(
      rows.map(({ id, hiddenAt, status }) => {
        const state = status === 'deleted' ? 'gone' : hiddenAt ? 'hidden' : 'shown'
        return [id, { state, path: state === 'shown' ? `/listings/${id}` : null }]
      })
    )
  },

  async parties() {
    return []
  },

  async hide(trx, id) {
    await mark(trx, id, (listing) => (listing.hiddenAt ??= clock.now()))
  },

  async restore(trx, id) {
    await mark(trx, id, (listing) => (listing.hiddenAt = null))
  },
}

/** The mark beside the status: what the listing was, it is again when the mark goes. */
async function mark(
  trx: TransactionClientContract,
  id: number,
  apply: (listing: Listing) => unknown
): Promise<void> {
  const listing = await lockListing(trx, id)
  apply(listing)
  if (!listing.$isDirty) return
  listing.merge({ version: listing.version + 1, updatedAt: clock.now() })
  await listing.save()
  await noteChange(trx, listing)
}

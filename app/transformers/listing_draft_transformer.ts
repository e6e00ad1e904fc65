import { BaseTransformer } from '@adonisjs/core/transformers'
import type { DraftedListing } from '#models/listing/drafting/draft'

/** What a form is filled with, and how sure of it one may be. */
export default class ListingDraftTransformer extends BaseTransformer<DraftedListing> {
  toObject() {
    const { draft, usual, unread, source } = this.resource
    const { title, content, categoryId, fee, deposit, options } = draft
    return {
      fields: { title, content, categoryId, fee, deposit, options },
      usual: { fields: usual.fields, listings: usual.listings },
      unread,
      /** The rules read the note and see colours; a model sees what is in the photos. */
      isByRules: source.driver === 'builtin',
      isFallback: source.isFallback,
    }
  }
}

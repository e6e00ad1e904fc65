import marketplace from '#services/settings/marketplace'
import Category from '#models/category'
import Region from '#models/region'
import type Listing from '#models/listing'
import type { Refusals } from '#exceptions/listing_refused_exception'
import { termsOf } from '#models/listing/snapshot'
import { DEFAULTS, LIMITS } from '#models/listing/terms'
import ChoiceTransformer, { branches } from '#transformers/choice_transformer'
import PhotoTransformer from '#transformers/photo_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** Everything that the form of a new or known listing shows. */
export async function listingForm(
  { i18n }: HttpContext,
  listing?: Listing,
  conflict: Refusals['stale'] | null = null
) {
  const [categories, regions] = await Promise.all([
    Category.query().orderBy('position').orderBy('id'),
    Region.query().orderBy('position').orderBy('id'),
  ])
  return {
    listing: listing ? await filled(listing) : null,
    defaults: DEFAULTS,
    photos: listing ? PhotoTransformer.transform(listing.photos.map(({ upload }) => upload)) : [],
    categories: ChoiceTransformer.transform(branches(categories), i18n.locale),
    regions: ChoiceTransformer.transform(branches(regions), i18n.locale),
    limits: LIMITS,
    platformFeeBps: marketplace.platformFeeBps,
    conflict,
  }
}

/** The terms of a listing that is there already. */
export async function filled(listing: Listing) {
  const terms = await termsOf(listing)
  const { id, status, version } = listing
  return { id, status, version, terms }
}

import type Listing from '#models/listing'
import Region from '#models/region'
import { choicesOf } from '#models/listing/regions'
import type { ListingTerms } from '#models/listing/terms'

/** A listing as its form is filled. */
export async function termsOf(listing: Listing): Promise<ListingTerms> {
  await listing.load((relations) => {
    relations
      .load('regions')
      .load('options', (options) => options.whereNull('archived_at').orderBy('position'))
      .load('photos', (photos) => photos.preload('upload'))
      .load('units', (units) => units.whereNull('retired_at'))
  })
  const nodes = await Region.query({ client: listing.$trx }).select('id', 'parent_id')
  const { regions, options, photos, units } = listing

  return {
    title: listing.title,
    content: listing.content,
    categoryId: listing.categoryId,
    regionIds: choicesOf(
      regions.map(({ id }) => id),
      nodes
    ),
    fee: listing.hasFee ? listing.fee : null,
    deposit: listing.hasDeposit ? listing.deposit : null,
    receiveMethod: listing.receiveMethod,
    returnMethod: listing.returnMethod,
    returnPostcode: listing.returnPostcode,
    returnLine1: listing.returnLine1,
    returnLine2: listing.returnLine2,
    photos: photos.map(({ upload }) => upload.ulid),
    primaryPhoto: photos.find(({ isPrimary }) => isPrimary)?.upload.ulid ?? null,
    options: options.map(({ id, name, fee, deposit }) => ({ id, name, fee, deposit })),
    quantity: units.length,
    minDays: listing.minDays,
    maxDays: listing.maxDays,
    noticeDays: listing.noticeDays,
    bufferDays: listing.bufferDays,
    weeklyDiscount: listing.weeklyDiscount,
    monthlyDiscount: listing.monthlyDiscount,
    cancellationPolicy: listing.cancellationPolicy,
  }
}

/** The fields in which what is stored differs from what somebody typed over an older version. */
export function changedFields(stored: ListingTerms, typed: ListingTerms) {
  const fields = Object.keys(stored) as (keyof ListingTerms)[]
  return fields.filter((field) => comparable(stored, field) !== comparable(typed, field))
}

function comparable(terms: ListingTerms, field: keyof ListingTerms) {
  const value = terms[field]
  if (field === 'regionIds') return JSON.stringify([...terms.regionIds].sort((a, b) => a - b))
  if (field === 'options') {
    return JSON.stringify(terms.options.map(({ name, fee, deposit }) => [name, fee, deposit]))
  }
  return JSON.stringify(value ?? null)
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import Listing from '#models/listing'
import type User from '#models/user'
import { holdPresent } from '#models/user/presence'
import { noteChange } from '#models/listing/changes'
import { arrangeOptions } from '#models/listing/options'
import { arrangePhotos } from '#models/listing/photos'
import { arrangeRegions } from '#models/listing/regions'
import { changedFields, termsOf } from '#models/listing/snapshot'
import { holdPlaces } from '#models/listing/places'
import { assertComplete } from '#models/listing/status'
import { needsReturnAddress, type ListingTerms } from '#models/listing/terms'
import { changeQuantity } from '#models/listing/units'
import { booking, lockListing } from '#models/reservation/transaction'
import clock from '#services/clock'

/** A new listing, published or kept as a draft, all of it or nothing. */
export function offer(host: User, terms: ListingTerms, status: 'draft' | 'published') {
  return booking(async (trx) => {
    await holdPresent(trx, host.id)
    await holdPlaces(trx, terms)
    const listing = await Listing.create(
      { ...columnsOf(terms), hostId: host.id, status: 'draft', version: 1 },
      { client: trx }
    )
    await arrange(trx, listing, terms)
    if (status === 'published') await publishNow(trx, listing)
    await noteChange(trx, listing)
    return listing.refresh()
  })
}

/**
 * Changes what is offered from now on; existing reservations keep what they froze.
 * @param seen the version that the host's form was filled from
 */
export function revise(
  listing: Listing,
  terms: ListingTerms,
  { seen, publish }: { seen: number; publish: boolean }
) {
  return booking(async (trx) => {
    const current = await lockListing(trx, listing.id)
    if (current.status === 'deleted') throw new ListingRefusedException('deleted', {})
    if (current.version !== seen) {
      throw new ListingRefusedException('stale', {
        version: current.version,
        changed: changedFields(await termsOf(current), terms),
      })
    }
    await holdPlaces(trx, terms)
    current.merge({ ...columnsOf(terms), version: current.version + 1, updatedAt: clock.now() })
    await current.save()
    await arrange(trx, current, terms)
    if (publish) await publishNow(trx, current)
    await noteChange(trx, current)
    return current.refresh()
  })
}

async function arrange(trx: TransactionClientContract, listing: Listing, terms: ListingTerms) {
  await arrangeRegions(trx, listing, terms.regionIds)
  await arrangeOptions(trx, listing, terms.options)
  await arrangePhotos(trx, listing, terms.photos, terms.primaryPhoto)
  await changeQuantity(trx, listing, terms.quantity)
}

async function publishNow(trx: TransactionClientContract, listing: Listing) {
  await assertComplete(trx, listing)
  listing.merge({ status: 'published', publishedAt: listing.publishedAt ?? clock.now() })
  await listing.useTransaction(trx).save()
}

function columnsOf(terms: ListingTerms) {
  const isAddressNeeded = needsReturnAddress(terms.returnMethod)
  return {
    title: terms.title,
    content: terms.content,
    categoryId: terms.categoryId,
    fee: terms.fee ?? 0,
    hasFee: terms.fee !== null,
    deposit: terms.deposit ?? 0,
    hasDeposit: terms.deposit !== null,
    receiveMethod: terms.receiveMethod,
    returnMethod: terms.returnMethod,
    returnPostcode: isAddressNeeded ? terms.returnPostcode : null,
    returnLine1: isAddressNeeded ? terms.returnLine1 : null,
    returnLine2: isAddressNeeded ? terms.returnLine2 : null,
    minDays: terms.minDays,
    maxDays: terms.maxDays,
    noticeDays: terms.noticeDays,
    bufferDays: terms.bufferDays,
    weeklyDiscount: terms.weeklyDiscount,
    monthlyDiscount: terms.monthlyDiscount,
    cancellationPolicy: terms.cancellationPolicy,
  }
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ListingRefusedException, { type MissingPart } from '#exceptions/listing_refused_exception'
import Reservation from '#models/reservation'
import type Listing from '#models/listing'
import { noteChange } from '#models/listing/changes'
import { LIMITS, needsReturnAddress } from '#models/listing/terms'
import { isTerminal, STATES } from '#models/reservation/flow'
import { booking, lockListing } from '#models/reservation/transaction'
import { moveBySystem, turnOf } from '#models/reservation/turn'
import clock from '#services/clock'

type Status = Listing['status']

/** First publication and return from a pause; doing it twice is the same as once. Another version than `seen` is refused. */
export function publish(listing: Listing, seen?: number) {
  return change(listing, seen, ['draft', 'paused', 'published'], async (current, trx) => {
    await assertComplete(trx, current)
    current.merge({ status: 'published', publishedAt: current.publishedAt ?? clock.now() })
  })
}

/** Nobody new can ask; open requests stay. */
export function pause(listing: Listing, seen?: number) {
  return change(listing, seen, ['published', 'paused'], async (current) => {
    current.status = 'paused'
  })
}

/** Archived, never destroyed. Requests without an answer are rejected; running rentals refuse it. */
export function remove(listing: Listing, seen?: number) {
  return change(
    listing,
    seen,
    ['draft', 'paused', 'published', 'deleted'],
    async (current, trx) => {
      const open = await openReservations(trx, current)
      const running = open.filter(({ status }) => status !== 'PENDING_APPROVAL')
      if (running.length > 0) {
        throw new ListingRefusedException('inUse', { reservations: running.length })
      }
      for (const request of open) {
        await moveBySystem(turnOf(trx, current, request), 'REJECTED', 'listingDeleted')
      }
      current.status = 'deleted'
    }
  )
}

/** What is missing before guests may see it. */
export async function assertComplete(trx: TransactionClientContract, listing: Listing) {
  const missing: MissingPart[] = []
  if (listing.content.trim().length < LIMITS.content[0]) missing.push('content')
  if (!(await hasAny(trx, 'listing_regions', listing))) missing.push('regionIds')
  if (!listing.hasFee) missing.push('fee')
  if (!listing.hasDeposit) missing.push('deposit')
  if (!(await hasAny(trx, 'listing_photos', listing))) missing.push('photos')
  if (needsReturnAddress(listing.returnMethod) && !listing.returnLine1) missing.push('returnLine1')
  const units = trx.from('listing_units').where('listing_id', listing.id).whereNull('retired_at')
  if (!(await units.first())) missing.push('quantity')
  if (missing.length > 0) throw new ListingRefusedException('incomplete', { missing })
}

async function change(
  listing: Listing,
  seen: number | undefined,
  from: Status[],
  apply: (current: Listing, trx: TransactionClientContract) => Promise<void>
) {
  return booking(async (trx) => {
    const current = await lockListing(trx, listing.id)
    if (seen !== undefined && current.version !== seen) {
      throw new ListingRefusedException('stale', { version: current.version, changed: [] })
    }
    if (!from.includes(current.status)) {
      throw new ListingRefusedException(current.status === 'deleted' ? 'deleted' : 'notNow', {})
    }
    await apply(current, trx)
    if (!current.$isDirty) return current
    current.merge({ version: current.version + 1, updatedAt: clock.now() })
    await current.useTransaction(trx).save()
    await noteChange(trx, current)
    return current
  })
}

function openReservations(trx: TransactionClientContract, listing: Listing) {
  return Reservation.query({ client: trx })
    .where('listing_id', listing.id)
    .whereIn(
      'status',
      STATES.filter((state) => !isTerminal(state))
    )
    .orderBy('id')
    .forUpdate()
}

async function hasAny(trx: TransactionClientContract, table: string, listing: Listing) {
  return Boolean(await trx.from(table).where('listing_id', listing.id).first())
}

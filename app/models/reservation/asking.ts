import { ulid } from 'ulid'
import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import marketplace from '#services/settings/marketplace'
import RefusalException from '#exceptions/refusal_exception'
import { blocksAmong } from '#models/chat_room/standing'
import type Listing from '#models/listing'
import { countRequest } from '#models/listing/popularity'
import ListingOption from '#models/listing_option'
import ListingPhoto from '#models/listing_photo'
import Reservation from '#models/reservation'
import User from '#models/user'
import { acting, type Ask } from './acting.js'
import { freeUnits } from './free_units.js'
import { deadlineOf, isOver, nextDeadlineOf } from './deadlines.js'
import { digestOf, isRepeated, record } from './events.js'
import { isEditable } from './flow.js'
import { quote, type Quote } from './quote.js'
import { requestProblems, type Asked, type Offered } from './request_rules.js'
import { refuseUnfit } from './standing.js'
import { begin, refuseStale, tooLate, turnOf, type Turn } from './turn.js'
import { booking, lockListing } from './transaction.js'

/** What a guest asks for; an address exactly when the gear is delivered, the total that was shown if it was. */
export type Asking = Asked & {
  recipient?: string | null
  recipientPhone?: string | null
  receivePostcode?: string | null
  receiveLine2?: string | null
  expectedTotal?: number
}

/** A guest asks for days. Asking the same again while it awaits its answer is one request. */
export async function request(
  guest: User,
  listingId: number,
  asking: Asking
): Promise<Reservation> {
  return booking(async (trx) => {
    const listing = await lockListing(trx, listingId)
    const turn = turnOf(trx, listing, new Reservation())
    if (listing.hostId === guest.id) throw new RefusalException('ownListing', {})
    await User.query({ client: trx }).where('id', guest.id).forUpdate().firstOrFail()
    await refuseUnfit(trx, [guest.id], turn.now)
    await refuseUnavailable(turn)
    await refuseBlocked(turn, guest)

    const pending = await awaitingAnswer(turn, guest)
    const same = pending.find((each) => each.listingId === listingId && asksTheSame(each, asking))
    if (same && (await hasOptions(trx, same, asking.optionIds))) {
      if (asking.expectedTotal !== undefined && asking.expectedTotal !== same.total) {
        return reprice(turn, same, asking)
      }
      return isAddressedTo(same, asking) ? same : readdress(turn, same, asking)
    }
    if (pending.length >= marketplace.maxOpenRequests) {
      throw new RefusalException('tooManyRequests', { limit: marketplace.maxOpenRequests })
    }

    turn.acting = { actor: 'guest', userId: guest.id, seen: 0, onBehalf: null }
    turn.reservation.merge({
      ulid: ulid(),
      listingId,
      hostId: listing.hostId,
      guestId: guest.id,
      version: 0,
      status: 'PENDING_APPROVAL',
      requestedAt: turn.now,
    })
    const options = await write(turn, asking)
    await record(turn, { kind: 'moved', to: 'PENDING_APPROVAL' })
    await attachOptions(turn, options)
    await countRequest(trx, listingId)
    return turn.reservation
  })
}

/** One whose deadline has passed awaits nothing, whether or not a job has seen to it since. */
async function awaitingAnswer({ trx, now }: Turn, { id }: User): Promise<Reservation[]> {
  const pending = await Reservation.query({ client: trx })
    .where('guest_id', id)
    .where('status', 'PENDING_APPROVAL')
  return pending.filter((each) => !isOver(deadlineOf(each), now))
}

async function refuseBlocked({ trx, listing }: Turn, guest: User): Promise<void> {
  const blocks = await blocksAmong(trx, [guest.id, listing.hostId])
  if (blocks.size > 0) throw new RefusalException('requestsClosed', {})
}

/** The guest changes a request that awaits its answer: today's prices, 48 hours anew. */
export async function edit(
  reservation: Reservation,
  ask: Ask,
  asking: Asking
): Promise<Reservation> {
  return booking(async (trx) => {
    const turn = await begin(trx, reservation)
    turn.acting = await acting(turn.reservation, ask, trx)
    turn.said = digestOf({ ...asking, optionIds: [...asking.optionIds] })
    if (await isRepeated(trx, turn, 'edited')) return turn.reservation
    if (turn.acting.actor !== 'guest') {
      throw new RefusalException('notAllowed', { status: turn.reservation.status, to: null })
    }
    await refuseStale(turn)
    const refusal = editRefusal(turn.reservation, turn.now)
    if (refusal) throw refusal
    await refuseUnfit(trx, [turn.reservation.guestId], turn.now)
    await refuseUnavailable(turn)

    return rewrite(turn, asking)
  })
}

async function rewrite(turn: Turn, asking: Asking): Promise<Reservation> {
  const { trx, reservation } = turn
  const before = terms(reservation)
  const options = await write(turn, asking)
  turn.data = { before, after: terms(reservation) }
  await record(turn, { kind: 'edited' })
  await trx.from('reservation_options').where('reservation_id', reservation.id).delete()
  await attachOptions(turn, options)
  return reservation
}

/** Why a request can no longer be changed, whatever it is to become; null while it can. */
export function editRefusal(reservation: Reservation, now: DateTime): RefusalException | null {
  const { status } = reservation
  if (!isEditable(status)) return new RefusalException('notNow', { status, to: null })
  const deadline = deadlineOf(reservation)
  return deadline && now >= deadline.at ? tooLate(reservation) : null
}

/** What a rental of a listing costs at today's prices. */
export async function quoteFor(
  listing: Listing,
  { startDate, endDate, optionIds }: Pick<Asked, 'startDate' | 'endDate' | 'optionIds'>
) {
  const options = await ListingOption.query()
    .where('listing_id', listing.id)
    .whereNull('archived_at')
    .whereIn('id', [...optionIds])
  return quote({ ...pricesOf(listing), options }, startDate, endDate)
}

/** Checks what is asked, freezes its price and terms in the reservation. */
async function write(turn: Turn, asking: Asking): Promise<ListingOption[]> {
  const { trx, listing, reservation, now, today } = turn
  const available = await availableOptions(turn)
  const problems = requestProblems(asking, offeredBy(listing, available), today)
  if (problems.length > 0) throw new RefusalException('invalidRequest', { problems })

  const options = available.filter(({ id }) => asking.optionIds.includes(id))
  const priced = priceOf(turn, asking, options)
  const wanted = { ...asking, listingId: listing.id, bufferDays: listing.bufferDays }
  const units = await freeUnits(trx, wanted)
  if (units.length === 0) {
    const { startDate, endDate } = asking
    throw new RefusalException('daysTaken', { startDate, endDate })
  }

  reservation.merge({
    startDate: asking.startDate,
    endDate: asking.endDate,
    receiveMethod: asking.receiveMethod,
    returnMethod: asking.returnMethod,
    ...addressOf(asking),
    ...returnAddressOf(asking, listing),
    title: listing.title,
    photoUploadId: await primaryPhoto(turn),
    priceLines: priced.lines,
    days: priced.days,
    fee: listing.fee,
    rent: priced.rent,
    deposit: priced.deposit,
    total: priced.total,
    platformFeeBps: marketplace.platformFeeBps,
    cancellationPolicy: listing.cancellationPolicy,
    bufferDays: listing.bufferDays,
    noLongerFitsAt: null,
    statusChangedAt: now,
  })
  reservation.deadlineAt = nextDeadlineOf(reservation)!.at
  return options
}

function priceOf({ listing }: Turn, asking: Asking, options: ListingOption[]): Quote {
  const result = quote({ ...pricesOf(listing), options }, asking.startDate, asking.endDate)
  if (!result.ok) {
    const { field, rule, limit } = result
    throw new RefusalException('invalidRequest', { problems: [{ field, rule, value: limit }] })
  }
  const { expectedTotal = result.quote.total } = asking
  if (expectedTotal !== result.quote.total) {
    throw new RefusalException('priceChanged', { quote: result.quote })
  }
  return result.quote
}

async function refuseUnavailable({ trx, listing, now }: Turn): Promise<void> {
  if (listing.status !== 'published' || listing.hiddenAt) {
    throw new RefusalException('listingUnavailable', {})
  }
  await refuseUnfit(trx, [listing.hostId], now)
}

/** The listing's options, and those that the reservation chose before they were archived. */
async function availableOptions({ trx, listing, reservation }: Turn): Promise<ListingOption[]> {
  return ListingOption.query({ client: trx })
    .where('listing_id', listing.id)
    .where((options) => {
      void options.whereNull('archived_at').orWhereIn(
        'id',
        trx
          .from('reservation_options')
          .where('reservation_id', reservation.id ?? 0)
          .select('option_id')
      )
    })
    .orderBy('position')
    .orderBy('id')
}

async function attachOptions({ trx, reservation }: Turn, options: ListingOption[]) {
  if (options.length === 0) return
  await trx
    .table('reservation_options')
    .multiInsert(options.map(({ id }) => ({ reservation_id: reservation.id, option_id: id })))
}

async function primaryPhoto({ trx, listing }: Turn): Promise<number | null> {
  const photo = await ListingPhoto.query({ client: trx })
    .where('listing_id', listing.id)
    .orderBy('is_primary', 'desc')
    .orderBy('position')
    .first()
  return photo?.uploadId ?? null
}

async function hasOptions(
  trx: TransactionClientContract,
  { id }: Reservation,
  optionIds: readonly number[]
): Promise<boolean> {
  const rows = await trx.from('reservation_options').where('reservation_id', id)
  const chosen = new Set(rows.map((row) => row.option_id))
  return chosen.size === optionIds.length && optionIds.every((optionId) => chosen.has(optionId))
}

function asksTheSame(reservation: Reservation, asking: Asking): boolean {
  return (
    reservation.startDate === asking.startDate &&
    reservation.endDate === asking.endDate &&
    reservation.receiveMethod === asking.receiveMethod &&
    reservation.returnMethod === asking.returnMethod
  )
}

/** The same rental, to be sent elsewhere: one request still, with the address that was given last. */
async function readdress(
  { trx, listing }: Turn,
  reservation: Reservation,
  asking: Asking
): Promise<Reservation> {
  await record(askedAgain({ trx, listing }, reservation.merge(addressOf(asking))), {
    kind: 'edited',
  })
  return reservation
}

/** The same rental at the price that is shown now. */
function reprice(turn: Turn, reservation: Reservation, asking: Asking): Promise<Reservation> {
  return rewrite(askedAgain(turn, reservation), asking)
}

function askedAgain({ trx, listing }: Pick<Turn, 'trx' | 'listing'>, reservation: Reservation) {
  const { guestId: userId, version: seen } = reservation
  const turn = turnOf(trx, listing, reservation)
  turn.acting = { actor: 'guest', userId, seen, onBehalf: null }
  return turn
}

function isAddressedTo(reservation: Reservation, asking: Asking): boolean {
  return Object.entries(addressOf(asking)).every(
    ([line, value]) => reservation[line as keyof ReturnType<typeof addressOf>] === (value || null)
  )
}

function addressOf(asking: Asking) {
  const isDelivered = asking.receiveMethod === 'DELIVERY'
  return {
    recipient: isDelivered ? (asking.recipient ?? null) : null,
    recipientPhone: isDelivered ? (asking.recipientPhone ?? null) : null,
    receivePostcode: isDelivered ? (asking.receivePostcode ?? null) : null,
    receiveLine1: isDelivered ? asking.receiveLine1 : null,
    receiveLine2: isDelivered ? (asking.receiveLine2 ?? null) : null,
  }
}

/** Agreed on with the request: what the host offers later does not move where the gear goes back to. */
function returnAddressOf({ returnMethod }: Asking, listing: Listing) {
  const isSentBack = returnMethod === 'DELIVERY'
  return {
    returnPostcode: isSentBack ? listing.returnPostcode : null,
    returnLine1: isSentBack ? listing.returnLine1 : null,
    returnLine2: isSentBack ? listing.returnLine2 : null,
  }
}

function offeredBy(listing: Listing, options: ListingOption[]): Offered {
  const { receiveMethod, returnMethod, noticeDays, minDays, maxDays } = listing
  const optionIds = options.map(({ id }) => id)
  return { receiveMethod, returnMethod, noticeDays, minDays, maxDays, optionIds }
}

function pricesOf({ fee, deposit, weeklyDiscount, monthlyDiscount }: Listing) {
  return { fee, deposit, weeklyDiscount, monthlyDiscount }
}

function terms({ startDate, endDate, receiveMethod, returnMethod, total }: Reservation) {
  return { startDate, endDate, receiveMethod, returnMethod, total }
}

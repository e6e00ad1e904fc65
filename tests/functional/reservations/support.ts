import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Category from '#models/category'
import Listing from '#models/listing'
import ListingOption from '#models/listing_option'
import ListingUnit from '#models/listing_unit'
import Payment from '#models/payment'
import Reservation from '#models/reservation'
import Upload from '#models/upload'
import User from '#models/user'
import clock from '#services/clock'
import type FakeProvider from '#services/payments/fake'
import OutboxRelay from '#services/outbox/relay'
import payments from '#services/payments/payments'
import { addDays } from '#models/reservation/calendar'
import type { Asking } from '#models/reservation/asking'

/** Monday noon in Seoul; every scenario starts here. */
export const TODAY = '2026-06-01'
const NOON = '2026-06-01T03:00:00Z'

export const day = (offset: number) => addDays(TODAY, offset)

let made = { users: [] as number[], listings: [] as number[], categories: [] as number[] }
let provider: FakeProvider

/** Freezes the clock at the start of the scenario and fakes the payment provider; undo with `tidyUp`. */
export function setTheScene() {
  clock.freeze(NOON)
  provider = payments.fake()
  return provider
}

export async function person(attributes: Partial<User> = {}) {
  const name = ulid().slice(-14)
  const user = await User.create({
    email: `${name}@example.com`,
    nickname: name,
    role: 'user',
    locale: 'ko',
    termsVersion: '1',
    privacyVersion: '1',
    consentedAt: clock.now(),
    ...attributes,
  })
  made.users.push(user.id)
  return user
}

type Gear = Partial<Omit<Listing, 'units' | 'host'>> & { units?: number; host?: User }

export async function gear({ units = 1, host, ...attributes }: Gear = {}) {
  const owner = host ?? (await person())
  const category = await Category.create({
    name: ulid(),
    nameEn: 'Tents',
    slug: ulid().toLowerCase(),
  })
  made.categories.push(category.id)
  const listing = await Listing.create({
    hostId: owner.id,
    categoryId: category.id,
    title: '4인용 텐트',
    content: '비바람에 강한 텐트예요. 폴대와 팩이 들어 있어요.',
    fee: 10_000,
    deposit: 50_000,
    receiveMethod: 'ANY',
    returnMethod: 'ANY',
    returnLine1: '서울시 중구 세종대로 110',
    minDays: 1,
    maxDays: 365,
    noticeDays: 0,
    bufferDays: 0,
    weeklyDiscount: 0,
    monthlyDiscount: 0,
    cancellationPolicy: 'moderate',
    status: 'published',
    ...attributes,
  })
  made.listings.push(listing.id)
  await ListingUnit.createMany(
    Array.from({ length: units }, (_, index) => ({ listingId: listing.id, number: index + 1 }))
  )
  await listing.refresh()
  return { listing, host: owner }
}

export async function extra(listing: Listing, attributes: Partial<ListingOption> = {}) {
  return ListingOption.create({
    listingId: listing.id,
    name: '랜턴',
    fee: 1_000,
    deposit: 5_000,
    position: 0,
    ...attributes,
  })
}

export async function photo(of: User, purpose: Upload['purpose'] = 'inspection') {
  const name = ulid()
  await Upload.create({
    ulid: name,
    userId: of.id,
    purpose,
    path: `test/${name}.webp`,
    mime: 'image/webp',
    bytes: 1,
    width: 1,
    height: 1,
  })
  return name
}

export function asking(from: number, to: number, more: Partial<Asking> = {}): Asking {
  return {
    startDate: day(from),
    endDate: day(to),
    receiveMethod: 'DIRECT',
    returnMethod: 'DIRECT',
    receiveLine1: null,
    optionIds: [],
    ...more,
  }
}

export const delivered: Partial<Asking> = {
  receiveMethod: 'DELIVERY',
  returnMethod: 'DELIVERY',
  receiveLine1: '부산시 해운대구 우동 1',
  recipient: '김취미',
  recipientPhone: '010-1234-5678',
}

export async function requested(
  listing: Listing,
  {
    guest,
    from = 3,
    to = 5,
    ...more
  }: { guest?: User; from?: number; to?: number } & Partial<Asking> = {}
) {
  const asker = guest ?? (await person())
  const reservation = await Reservation.request(asker, listing, asking(from, to, more))
  return { reservation, guest: asker }
}

export async function pay(reservation: Reservation, guest: User) {
  const { payment } = await Payment.start(reservation, guest)
  return Payment.confirm({
    orderId: payment.orderId,
    providerKey: provider.keyOf(payment.orderId),
    amount: payment.amount,
  })
}

type Rental = { listing?: Gear; guest?: User; from?: number; to?: number } & Partial<Asking>

/** A paid reservation with its people. */
export async function paid({ listing: attributes, ...ask }: Rental = {}) {
  const { listing, host } = await gear(attributes)
  const { reservation: asked, guest } = await requested(listing, ask)
  const approved = await asked.approve({ by: host, seen: asked.version })
  const { reservation } = await pay(approved, guest)
  return { listing, host, guest, reservation }
}

/** A rental that the guest has in hands and found in order. */
export async function renting(rental: Rental = {}) {
  const scene = await paid(rental)
  clock.freeze(`${scene.reservation.startDate}T03:00:00Z`)
  const received = await scene.reservation.receive(says(scene.guest, scene.reservation))
  const reservation = await received.passInspection(says(scene.guest, received))
  return { ...scene, reservation }
}

export async function handedBack(rental: Rental = {}) {
  const scene = await renting(rental)
  const returning = await scene.reservation.return(says(scene.guest, scene.reservation))
  const reservation = await returning.handBack(says(scene.guest, returning), {
    photos: [await photo(scene.guest)],
  })
  return { ...scene, reservation }
}

/** Cancels as the page does: with the amount that it showed. */
export async function cancel(reservation: Reservation, by: User, reason = '사정이 생겼어요') {
  const expected = (await reservation.cancellationPreview(by)) ?? undefined
  return reservation.cancel(says(by, reservation), { reason, expected })
}

/** Who says something, having seen the reservation as it is here. */
export function says(by: User, { version }: Reservation, as?: 'guest' | 'host') {
  return { by, seen: version, as }
}

/** Carries out what is due after the commits, as of the frozen clock. */
export async function settleEffects() {
  await db
    .from('outbox_messages')
    .whereNull('done_at')
    .where('available_at', '<=', clock.now().toJSDate())
    .update({ available_at: new Date(0) })
  return new OutboxRelay().drain()
}

export async function days(listing: Listing) {
  const rows = await db
    .from('booked_periods as p')
    .join('listing_units as u', 'u.id', 'p.unit_id')
    .where('p.listing_id', listing.id)
    .orderBy('u.number')
    .orderBy('p.starts_on')
    .select('u.number', 'p.reservation_id', 'p.block_id', 'p.starts_on', 'p.ends_before')
  return rows as {
    number: number
    reservation_id: number | null
    block_id: number | null
    starts_on: string
    ends_before: string
  }[]
}

/** Removes everything that happened to a listing, and leaves the listing. */
export async function forgetReservations({ id }: Listing) {
  await emptyLedger()
  await db.transaction(async (trx) => {
    await forgetAllOf(trx, [id])
    await trx.from('listing_blocks').where('listing_id', id).delete()
    await trx.from('outbox_messages').delete()
  })
}

/** Removes what the scenario made, and gives clock and provider back. */
export async function tidyUp() {
  clock.restore()
  payments.restore()
  const { listings, users, categories } = made
  made = { users: [], listings: [], categories: [] }
  await emptyLedger()
  await db.transaction(async (trx) => {
    await forgetAllOf(trx, listings)
    for (const table of ['listing_blocks', 'listing_units', 'listing_options']) {
      await trx.from(table).whereIn('listing_id', listings).delete()
    }
    await trx.from('listings').whereIn('id', listings).delete()
    await trx.from('categories').whereIn('id', categories).delete()
    const sanctions = trx.from('sanctions').whereIn('user_id', users).select('id')
    await trx.from('appeals').whereIn('sanction_id', sanctions.clone()).delete()
    await trx.from('sanctions').whereIn('user_id', users).delete()
    await trx.from('uploads').whereIn('user_id', users).delete()
    await trx.from('bank_accounts').whereIn('user_id', users).delete()
    await trx.from('users').whereIn('id', users).delete()
    await trx.from('outbox_messages').delete()
  })
}

/** Its rows cannot be deleted: the table is emptied, when a scenario moved money. */
async function emptyLedger() {
  const entry = await db.from('ledger_entries').select('id').first()
  if (entry) await db.rawQuery('TRUNCATE TABLE ledger_entries')
}

async function forgetAllOf(trx: TransactionClientContract, listings: number[]) {
  const reservations = trx.from('reservations').whereIn('listing_id', listings).select('id')
  const claims = trx.from('claims').whereIn('reservation_id', reservations.clone()).select('id')
  const payouts = trx.from('payouts').whereIn('reservation_id', reservations.clone()).select('id')
  await trx.from('claim_items').whereIn('claim_id', claims).delete()
  await trx.from('payout_attempts').whereIn('payout_id', payouts).delete()
  const refunds = trx.from('refunds').whereIn('reservation_id', reservations.clone()).select('id')
  for (const table of ['refund_transfers', 'refund_accounts']) {
    await trx.from(table).whereIn('refund_id', refunds.clone()).delete()
  }
  await trx.from('refunds').whereIn('reservation_id', reservations.clone()).delete()
  const orders = trx.from('payments').whereIn('reservation_id', reservations.clone()).select('id')
  await trx.from('foreign_cancels').whereIn('payment_id', orders).delete()
  for (const table of [
    'claims',
    'payouts',
    'payments',
    'reservation_photos',
    'reservation_events',
    'reservation_options',
  ]) {
    await trx.from(table).whereIn('reservation_id', reservations.clone()).delete()
  }
  await trx.from('booked_periods').whereIn('listing_id', listings).delete()
  await trx.from('reservations').whereIn('listing_id', listings).delete()
}

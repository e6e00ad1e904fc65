import type Listing from '#models/listing'
import type Reservation from '#models/reservation'
import type User from '#models/user'
import type { Change } from '#exceptions/refusal_exception'
import { actionsFor, nextActionOf, type Role } from '#models/reservation/actions'
import { isCase } from '#models/reservation/cases'
import { lateFee } from '#models/reservation/claims'
import { lateDays } from '#models/reservation/calendar'
import { refundSchedule } from '#models/reservation/refund_schedule'
import { roleOf } from '#models/reservation/roles'
import type { Reader } from '#models/upload/address'
import { reviewPart } from '#controllers/reservations/review_part'
import { isAdmin } from '#models/user/rights'
import clock from '#services/clock'
import ReservationClaimTransformer from '#transformers/reservation_claim_transformer'
import ReservationDeliveryTransformer from '#transformers/reservation_delivery_transformer'
import ReservationEventTransformer from '#transformers/reservation_event_transformer'
import ReservationMoneyTransformer from '#transformers/reservation_money_transformer'
import ReservationPhotoTransformer from '#transformers/reservation_photo_transformer'
import ReservationTransformer from '#transformers/reservation_transformer'

/** A refused act, told on the page that shows what is true now. */
export type Conflict = { kind: string; message: string; changed: Change[] }

/** The page of a reservation, for one person. */
export async function reservationPage(
  reservation: Reservation,
  viewer: User,
  locale: string,
  conflict: Conflict | null = null
) {
  const shown = await reservationShown(reservation, viewer, locale)
  const isSeen = isListingSeen(reservation.listing, roleIn(reservation, viewer))
  return {
    ...shown,
    listingUrl: isSeen ? `/listings/${reservation.listingId}` : null,
    conflict,
  }
}

/** Everything that one person sees of one reservation. */
export async function reservationShown(
  reservation: Reservation,
  viewer: User,
  locale: string,
  reader: Reader = 'page'
) {
  await load(reservation)
  const role = roleIn(reservation, viewer)
  const now = clock.now()
  const actions = actionsFor(reservation, role, now)

  return {
    reservation: ReservationTransformer.transform(reservation, viewer),
    actions,
    nextAction: nextActionOf(actions, reservation, now),
    money: ReservationMoneyTransformer.transform(
      reservation,
      role,
      locale,
      role !== 'moderator' || isAdmin(viewer)
    ),
    delivery: ReservationDeliveryTransformer.transform(reservation, role),
    claim: reservation.claim ? ReservationClaimTransformer.transform(reservation.claim) : null,
    photos: ReservationPhotoTransformer.transform(await photosFor(role, reservation), reader),
    events: ReservationEventTransformer.transform(reservation.events, role),
    refundTiers: refundSchedule(
      reservation.cancellationPolicy,
      reservation.startDate,
      clock.today()
    ),
    cancellation: actions.includes('cancel') ? await reservation.cancellationPreview(viewer) : null,
    lateFee: suggestedLateFee(reservation),
    ...(await reviewPart(reservation, role)),
  }
}

export function roleIn(reservation: Reservation, viewer: User): Role {
  return roleOf(reservation, viewer) ?? 'moderator'
}

/** Photos of a rental that goes well are for its two sides. */
async function photosFor(role: Role, reservation: Reservation) {
  return role !== 'moderator' || (await isCase(reservation)) ? reservation.photos : []
}

/** A party sees the frozen title whatever became of the listing; the link only while it leads somewhere. */
export function isListingSeen({ status, hiddenAt }: Listing, role: Role) {
  return role === 'host' ? status !== 'deleted' : status === 'published' && hiddenAt === null
}

async function load(reservation: Reservation) {
  await reservation.load((relations) => {
    relations
      .load('guest')
      .load('host')
      .load('listing')
      .load('unit')
      .load('photo')
      .load('payments')
      .load('payout')
      .load('refunds', (refunds) => refunds.orderBy('id').preload('account').preload('transfers'))
      .load('claim', (claim) => claim.preload('items'))
      .load('photos', (photos) => photos.orderBy('stage').orderBy('position').preload('upload'))
      .load('events', (events) => events.orderBy('version', 'desc'))
  })
}

function suggestedLateFee(reservation: Reservation) {
  const days = lateDays(reservation, clock.today())
  return { days, amount: lateFee(reservation.fee, days, reservation.deposit) }
}

import { ulid } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import RefusalException from '#exceptions/refusal_exception'
import { tell } from '#models/notification/telling'
import Reservation from '#models/reservation'
import ReservationEvent from '#models/reservation_event'
import Review from '#models/review'
import ReviewPhoto from '#models/review_photo'
import type User from '#models/user'
import { takeUploads } from '#models/upload/taking'
import { reviewableUntil } from '#models/review/window'
import { booking, lockListing } from '#models/reservation/transaction'
import clock from '#services/clock'

/** What a guest says of a rental: three scores of 1–5, text, and their own uploads by public id. */
export interface ReviewDraft {
  gearScore: number
  kindnessScore: number
  responseScore: number
  text: string
  photos?: string[]
}

/**
 * Writes the one review of a reservation. The same draft sent again answers like the first.
 * @throws {RefusalException} `notAllowed`, `notNow`, `tooLate`, `alreadyReviewed`, `notInGoodStanding`, `missing`
 */
export async function write(
  { id, listingId }: Reservation,
  guest: User,
  draft: ReviewDraft
): Promise<Review> {
  return booking(async (trx) => {
    await lockListing(trx, listingId)
    const reservation = await lockReservation(trx, id)
    if (reservation.guestId !== guest.id) {
      throw new RefusalException('notAllowed', { status: reservation.status, to: null })
    }
    const written = await reviewOf(trx, reservation)
    if (written && says(written, draft)) return written
    if (written) throw new RefusalException('alreadyReviewed', {})
    if (!guest.isInGoodStanding()) throw new RefusalException('notInGoodStanding', {})
    refuseOutside(reservation)
    return store(trx, reservation, draft)
  })
}

async function lockReservation(trx: TransactionClientContract, id: number) {
  const reservation = await Reservation.query({ client: trx })
    .where('id', id)
    .forUpdate()
    .firstOrFail()
  const events = await ReservationEvent.query({ client: trx }).where('reservation_id', id)
  return Object.assign(reservation, { events })
}

function reviewOf(trx: TransactionClientContract, { id }: Reservation): Promise<Review | null> {
  return Review.query({ client: trx })
    .where('reservationId', id)
    .preload('photos', (photos) => void photos.preload('upload'))
    .first()
}

function refuseOutside(reservation: Reservation): void {
  const { status } = reservation
  const until = reviewableUntil(reservation)
  if (!until) throw new RefusalException('notNow', { status, to: null })
  if (until < clock.now()) {
    throw new RefusalException('tooLate', { status, deadline: until.toISO() })
  }
}

/** What was deleted is not written by sending it again. */
function says(review: Review, draft: ReviewDraft): boolean {
  return (
    review.deletedAt === null &&
    review.text === draft.text &&
    review.gearScore === draft.gearScore &&
    review.kindnessScore === draft.kindnessScore &&
    review.responseScore === draft.responseScore &&
    review.photos.map(({ upload }) => upload.ulid).join() === (draft.photos ?? []).join()
  )
}

async function store(
  trx: TransactionClientContract,
  { id, ulid: reservation, listingId, hostId, guestId, title }: Reservation,
  { photos = [], ...said }: ReviewDraft
): Promise<Review> {
  const uploads = await ownUploads(trx, guestId, photos)
  const now = clock.now()
  const review = await Review.create(
    {
      ...said,
      ulid: ulid(now.toMillis()),
      reservationId: id,
      listingId,
      hostId,
      authorId: guestId,
      createdAt: now,
    },
    { client: trx }
  )
  await ReviewPhoto.createMany(
    uploads.map((uploadId, position) => ({ reviewId: review.id, uploadId, position })),
    { client: trx }
  )
  await tell(trx, [
    {
      kind: 'review.new',
      userId: hostId,
      actorId: guestId,
      cause: `review:${review.ulid}`,
      target: `reservation:${reservation}`,
      data: { title },
    },
  ])
  return review
}

/** The ids of the person's own uploads in the order of their names; all of them unused, or none is taken. */
async function ownUploads(trx: TransactionClientContract, userId: number, names: string[]) {
  if (names.length === 0) return []
  const uploads = await takeUploads(trx, { userId, purpose: 'review', names })
  const ids = [...uploads.values()].map(({ id }) => id)
  const shown = await ReviewPhoto.query({ client: trx }).whereIn('uploadId', ids).first()
  if (uploads.size !== names.length || shown) {
    throw new RefusalException('missing', { need: 'photo' })
  }
  return names.map((name) => uploads.get(name)!.id)
}

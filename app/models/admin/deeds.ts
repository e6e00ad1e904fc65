import Appeal from '#models/appeal'
import Comment from '#models/comment'
import Listing from '#models/listing'
import ReportCase from '#models/report_case'
import Report from '#models/report'
import Reservation from '#models/reservation'
import Review from '#models/review'
import Sanction from '#models/sanction'
import type User from '#models/user'

/** What of each kind a person's page shows; the rest is behind its link. */
const NEWEST = 5

/** The newest of everything that a person did, and what was done about them. */
export async function deedsOf({ id }: User) {
  const [listings, rentals, hostings, reviews, comments, reports, cases, sanctions] =
    await Promise.all([
      Listing.query().where('hostId', id).orderBy('id', 'desc').limit(NEWEST),
      Reservation.query().where('guestId', id).orderBy('id', 'desc').limit(NEWEST),
      Reservation.query().where('hostId', id).orderBy('id', 'desc').limit(NEWEST),
      Review.query().where('authorId', id).orderBy('id', 'desc').limit(NEWEST),
      Comment.query().where('authorId', id).orderBy('id', 'desc').limit(NEWEST),
      Report.query().where('reporterId', id).orderBy('id', 'desc').limit(NEWEST).preload('case'),
      ReportCase.query().where('subjectId', id).orderBy('id', 'desc').limit(NEWEST),
      sanctionsOf(id),
    ])
  return { listings, rentals, hostings, reviews, comments, reports, cases, sanctions }
}
export type Deeds = Awaited<ReturnType<typeof deedsOf>>

/** How much of everything there is, each counted off an index. */
export async function countsOf({ id }: User) {
  const totals = await Promise.all([
    count(Listing.query().where('hostId', id)),
    count(Reservation.query().where('guestId', id)),
    count(Reservation.query().where('hostId', id)),
    count(Review.query().where('authorId', id)),
    count(Comment.query().where('authorId', id)),
    count(Report.query().where('reporterId', id)),
    count(ReportCase.query().where('subjectId', id)),
    count(Appeal.query().where('userId', id)),
  ])
  const [listings, rentals, hostings, reviews, comments, reports, cases, appeals] = totals
  return { listings, rentals, hostings, reviews, comments, reports, cases, appeals }
}

function sanctionsOf(userId: number) {
  return Sanction.query()
    .where('userId', userId)
    .orderBy('id', 'desc')
    .preload('imposer')
    .preload('case')
    .preload('appeal')
}

type Counted = {
  count(columns: string, as: string): PromiseLike<{ $extras: { counted?: unknown } }[]>
}

/** Under a name that no column has: a rental has a `total` of its own. */
async function count(query: Counted): Promise<number> {
  const [row] = await query.count('*', 'counted')
  return Number(row.$extras.counted)
}

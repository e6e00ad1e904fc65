import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Deeds } from '#models/admin/deeds'
import { listingState } from '#transformers/admin_listing_transformer'
import { contentState } from '#transformers/admin_review_transformer'
import AdminSanctionTransformer from '#transformers/admin_sanction_transformer'
import type Reservation from '#models/reservation'

/** What a person did, a line for each. */
export default class AdminDeedsTransformer extends BaseTransformer<Deeds> {
  toObject() {
    const { cases, comments, hostings, listings, rentals, reports, reviews, sanctions } =
      this.resource
    return {
      listings: listings.map((listing) => ({
        id: listing.id,
        title: listing.title,
        state: listingState(listing),
        at: listing.createdAt.toISO()!,
      })),
      rentals: rentals.map(lineOf),
      hostings: hostings.map(lineOf),
      reviews: reviews.map((review) => ({
        id: review.ulid,
        text: review.text,
        state: contentState(review),
        at: review.createdAt.toISO()!,
      })),
      comments: comments.map((comment) => ({
        id: comment.ulid,
        text: comment.text,
        state: comment.state,
        at: comment.createdAt.toISO()!,
      })),
      /** What they reported. */
      reports: reports.map((report) => ({
        id: report.ulid,
        case: report.case.ulid,
        kind: report.targetKind,
        reason: report.reason,
        status: report.case.status,
        at: report.createdAt.toISO()!,
      })),
      /** What others reported of them. */
      cases: cases.map((one) => ({
        id: one.ulid,
        kind: one.targetKind,
        status: one.status,
        reports: one.reportsCount,
        at: one.createdAt.toISO()!,
      })),
      sanctions: sanctions.map((sanction) => new AdminSanctionTransformer(sanction).toObject()),
    }
  }
}

function lineOf({ ulid, title, status, requestedAt }: Reservation) {
  return { id: ulid, title, status, at: requestedAt.toISO()! }
}

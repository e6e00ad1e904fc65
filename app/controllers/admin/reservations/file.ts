import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { reservationPage, type Conflict } from '#controllers/reservations/page'
import type Reservation from '#models/reservation'
import { behalvesOf } from '#models/reservation/behalf'
import { isCase } from '#models/reservation/cases'
import { storyOf } from '#models/reservation/story'
import { isAdmin, isPartyTo } from '#models/user/rights'
import clock from '#services/clock'
import AdminRecordsTransformer from '#transformers/admin_records_transformer'

/** All that staff see of one rental. Records of money are for admins alone, photos for a case alone. */
export async function caseFile(
  reservation: Reservation,
  { auth, i18n }: HttpContext,
  conflict: Conflict | null = null
) {
  const viewer = auth.getUserOrFail()
  const page = await reservationPage(reservation, viewer, i18n.locale, conflict)
  const { guestId, hostId, listingId } = reservation
  const { inspectionObjection, inspectionReason, requestedAt } = reservation
  return {
    ...page,
    records: isAdmin(viewer) ? await recordsOf(reservation) : null,
    isCase: await isCase(reservation),
    behalves: isPartyTo(viewer, [guestId, hostId]) ? [] : behalvesOf(reservation, clock.now()),
    facts: {
      listingId,
      requestedAt: requestedAt.toISO()!,
      inspectionReason,
      inspectionObjection,
    },
  }
}

async function recordsOf({ ulid }: Reservation) {
  const story = await storyOf(db.connection(), ulid)
  return new AdminRecordsTransformer(story!).toObject()
}

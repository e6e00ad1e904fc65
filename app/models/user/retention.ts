import db from '@adonisjs/lucid/services/db'
import retention from '#config/retention'
import Upload from '#models/upload'
import { letGo } from '#models/upload/removing'
import User from '#models/user'
import { DISPUTED, eraseBelongings } from '#models/user/erasing'
import { booking, lockPair } from '#models/reservation/transaction'
import clock from '#services/clock'

const BATCH = 200

/** Reservations one side of which has left, and that have been over since before. */
const LEFT = `
  FROM reservations r
  WHERE r.ended_at < :before
    AND EXISTS (
      SELECT 1 FROM users u WHERE u.id IN (r.guest_id, r.host_id) AND u.deleted_at IS NOT NULL
    )`

const GONE = '(SELECT id FROM users WHERE deleted_at IS NOT NULL)'

/**
 * Erases what was kept of people who left when its years are over: what was said and shown in disputes, then the
 * names and numbers of accounts that money went to, and, when both sides left, what was rented. Ids, amounts and days
 * stay. Also erases anew
 * what an act that was under way when somebody left may have added. Safe to run twice and in parallel.
 * @returns how many of each
 */
export async function prune(progress: (erased: number) => void = () => {}) {
  const leftovers = await eraseLeftovers()
  progress(leftovers)
  const disputes = await each('disputes', yearsAgo(retention.disputeYears), progress)
  const appeals = await eraseAppeals(yearsAgo(retention.disputeYears))
  const contracts = await each('contracts', yearsAgo(retention.contractYears), progress)
  return { leftovers, disputes, appeals, contracts }
}

/** Of one person, or of everybody who left in the last days. */
export async function eraseLeftovers(userId?: number): Promise<number> {
  const query = User.query().whereNotNull('deletedAt').orderBy('id')
  if (userId === undefined) void query.where('deletedAt', '>', daysAgo(LATE_DAYS))
  else void query.where('id', userId)
  const gone = await query
  for (const { id } of gone) {
    await booking(async (trx) => {
      const user = await User.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
      await trx.from('auth_access_tokens').where('tokenable_id', id).delete()
      await eraseBelongings(trx, user)
    })
  }
  return gone.length
}

const LATE_DAYS = 2

const ERASED = {
  disputes: {
    due: `${DISPUTED} AND (
      (r.guest_id IN ${GONE} AND (r.inspection_reason IS NOT NULL OR r.recipient IS NOT NULL OR r.receive_line1 <> ''))
      OR (r.host_id IN ${GONE} AND (r.inspection_objection IS NOT NULL OR r.return_line1 IS NOT NULL))
      OR EXISTS (
        SELECT 1 FROM claims c WHERE c.reservation_id = r.id AND (
          (c.reason <> '' AND r.host_id IN ${GONE}) OR (c.objection IS NOT NULL AND r.guest_id IN ${GONE})
        )
      )
      OR EXISTS (
        SELECT 1 FROM reservation_events e
        WHERE e.reservation_id = r.id AND e.reason IS NOT NULL AND e.actor_id IN ${GONE}
      )
      OR EXISTS (
        SELECT 1 FROM reservation_photos p JOIN uploads u ON u.id = p.upload_id
        WHERE p.reservation_id = r.id AND u.user_id IN ${GONE}
      )
    )`,
    statements: [
      `UPDATE claims SET reason = IF(:hostLeft, '', reason), objection = IF(:guestLeft, NULL, objection)
       WHERE reservation_id = :id`,
      `UPDATE reservation_events SET reason = NULL WHERE reservation_id = :id AND actor_id IN ${GONE}`,
      `UPDATE reservations SET
         inspection_reason = IF(:guestLeft, NULL, inspection_reason),
         inspection_objection = IF(:hostLeft, NULL, inspection_objection),
         recipient = IF(:guestLeft, NULL, recipient),
         recipient_phone = IF(:guestLeft, NULL, recipient_phone),
         receive_postcode = IF(:guestLeft, NULL, receive_postcode),
         receive_line2 = IF(:guestLeft, NULL, receive_line2),
         receive_line1 = IF(:guestLeft AND receive_line1 IS NOT NULL, '', receive_line1),
         handover_code = IF(:guestLeft, NULL, handover_code),
         return_postcode = IF(:hostLeft, NULL, return_postcode),
         return_line1 = IF(:hostLeft, NULL, return_line1),
         return_line2 = IF(:hostLeft, NULL, return_line2)
       WHERE id = :id`,
      `UPDATE reservations SET reason = NULL
       WHERE id = :id AND NOT EXISTS (
         SELECT 1 FROM reservation_events WHERE reservation_id = :id AND reason IS NOT NULL
       )`,
      `DELETE p FROM reservation_photos p JOIN uploads u ON u.id = p.upload_id
       WHERE p.reservation_id = :id AND u.user_id IN ${GONE}`,
    ],
  },
  contracts: {
    due: `(
      (r.title <> '' AND r.host_id IN ${GONE} AND r.guest_id IN ${GONE})
      OR EXISTS (
        SELECT 1 FROM listings l WHERE l.id = r.listing_id AND l.content <> '' AND r.host_id IN ${GONE}
      )
      OR EXISTS (
        SELECT 1 FROM payouts p JOIN payout_attempts a ON a.payout_id = p.id
        WHERE p.reservation_id = r.id AND a.holder <> '' AND p.host_id IN ${GONE}
      )
      OR EXISTS (
        SELECT 1 FROM refunds f JOIN refund_transfers t ON t.refund_id = f.id
        WHERE f.reservation_id = r.id AND t.holder <> '' AND r.guest_id IN ${GONE}
      )
      OR EXISTS (
        SELECT 1 FROM refunds f JOIN refund_accounts a ON a.refund_id = f.id
        WHERE f.reservation_id = r.id AND r.guest_id IN ${GONE}
      )
    )`,
    statements: [
      `UPDATE payout_attempts a JOIN payouts p ON p.id = a.payout_id
       SET a.holder = '', a.number_encrypted = '', a.number_masked = ''
       WHERE p.reservation_id = :id AND :hostLeft`,
      `UPDATE refund_transfers t JOIN refunds f ON f.id = t.refund_id
       SET t.holder = '', t.number_encrypted = '', t.number_masked = ''
       WHERE f.reservation_id = :id AND :guestLeft`,
      `DELETE a FROM refund_accounts a JOIN refunds f ON f.id = a.refund_id
       WHERE f.reservation_id = :id AND :guestLeft`,
      `UPDATE reservations SET title = '', photo_upload_id = NULL, receive_tracking = NULL, return_tracking = NULL
       WHERE id = :id AND :hostLeft AND :guestLeft`,
      `UPDATE listings l JOIN reservations r ON r.listing_id = l.id AND r.id = :id
       SET l.content = '' WHERE :hostLeft`,
      `DELETE t FROM listing_texts t JOIN reservations r ON r.listing_id = t.listing_id AND r.id = :id
       WHERE :hostLeft`,
    ],
  },
}

type Kind = keyof typeof ERASED
type Due = { id: number; listingId: number }

async function each(kind: Kind, before: Date, progress: (erased: number) => void) {
  for (let erased = 0; ; progress(erased)) {
    const [due]: [Due[]] = await db.rawQuery(
      `SELECT r.id, r.listing_id AS listingId ${LEFT} AND ${ERASED[kind].due} ORDER BY r.id LIMIT ${BATCH}`,
      { before }
    )
    for (const reservation of due) await erase(kind, reservation)
    erased += due.length
    if (due.length < BATCH) return erased
  }
}

async function erase(kind: Kind, { id, listingId }: Due): Promise<void> {
  await booking(async (trx) => {
    await lockPair(trx, { id, listingId }, 'WAIT')
    const [[row]] = await trx.rawQuery(
      `SELECT guest_id IN ${GONE} AS guestLeft, host_id IN ${GONE} AS hostLeft, photo_upload_id AS photo
       FROM reservations WHERE id = :id`,
      { id }
    )
    const photos: { id: number }[] = await trx
      .from('reservation_photos')
      .where('reservation_id', id)
      .select('upload_id as id')
    const binding = { id, guestLeft: Number(row.guestLeft), hostLeft: Number(row.hostLeft) }
    for (const statement of ERASED[kind].statements) await trx.rawQuery(statement, binding)
    const left = await ownedByGone(trx, [row.photo, ...photos.map((photo) => photo.id)])
    await letGo(trx, left)
  })
}

async function ownedByGone(
  trx: Parameters<typeof letGo>[0],
  ids: (number | null)[]
): Promise<number[]> {
  const uploads = await Upload.query({ client: trx })
    .whereIn(
      'id',
      ids.filter((id) => id !== null)
    )
    .whereHas('user', (user) => void user.whereNotNull('deleted_at'))
  return uploads.map(({ id }) => id)
}

/** What somebody said against a sanction, and the words of theirs by which they knew it. */
async function eraseAppeals(before: Date): Promise<number> {
  await db.rawQuery(
    `UPDATE sanctions SET about = NULL, reason = IF(reason IS NULL, NULL, '')
     WHERE (about IS NOT NULL OR reason <> '') AND created_at < :before AND user_id IN ${GONE}`,
    { before }
  )
  const [{ affectedRows }] = await db.rawQuery(
    `DELETE FROM appeals WHERE decided_at < :before AND user_id IN ${GONE}`,
    { before }
  )
  return Number(affectedRows)
}

const yearsAgo = (years: number) => clock.now().minus({ years }).toJSDate()
const daysAgo = (days: number) => clock.now().minus({ days }).toJSDate()

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Upload from '#models/upload'
import { letGo } from '#models/upload/removing'
import type User from '#models/user'
import { formerEmail, formerName } from '#models/user/former'
import clock from '#services/clock'

/** Reservations about which something was disputed keep what was said and shown, for as long as disputes are kept. */
export const DISPUTED = `(
  r.inspection_failed_at IS NOT NULL OR r.no_show_reported_at IS NOT NULL OR r.non_arrival_reported_at IS NOT NULL
  OR r.report_turned_down_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM claims WHERE claims.reservation_id = r.id)
)`

/** Everything that belongs to one person alone: nothing that is kept refers to it. Safe to run again. */
const BELONGINGS = [
  'DELETE FROM addresses WHERE user_id = :id',
  'DELETE FROM bank_accounts WHERE user_id = :id',
  'DELETE FROM passkeys WHERE user_id = :id',
  'DELETE FROM calendar_feeds WHERE user_id = :id',
  'DELETE FROM webhook_endpoints WHERE user_id = :id',
  'DELETE FROM idempotency_keys WHERE user_id = :id',
  'DELETE FROM saved_searches WHERE user_id = :id',
  'DELETE FROM notifications WHERE user_id = :id',
  'DELETE FROM notification_preferences WHERE user_id = :id',
  'DELETE FROM notification_streams WHERE user_id = :id',
  'DELETE FROM user_blocks WHERE blocker_id = :id OR blocked_id = :id',
  'DELETE FROM password_resets WHERE user_id = :id',
  'DELETE FROM ai_budgets WHERE owner_id = :id',
  'UPDATE ai_calls SET user_id = NULL WHERE user_id = :id',
  `UPDATE listings l JOIN favourites f ON f.listing_id = l.id AND f.user_id = :id
   SET l.favourites_count = l.favourites_count - 1, l.popularity = IF(l.popularity > 0, l.popularity - 1, 0)`,
  'DELETE FROM favourites WHERE user_id = :id',
  `DELETE w FROM audit_reasons w JOIN audit_entries e ON e.id = w.entry_id
   WHERE e.target_kind = 'user' AND e.target_id = CAST(:id AS CHAR)`,
  `UPDATE listing_blocks b JOIN listings l ON l.id = b.listing_id AND l.host_id = :id
   SET b.note = NULL`,
  `UPDATE outbox_messages SET payload = JSON_OBJECT('userId', :id)
   WHERE topic IN ('access_token.issued', 'access_token.exported', 'webhook_endpoint.changed',
     'webhook_endpoint.removed', 'calendar_feed.changed') AND JSON_VALUE(payload, '$.userId') = :id`,
]

/** What was written for programs of the other side. */
const TOLD = `
  UPDATE reservations r
    JOIN webhook_endpoints e ON e.user_id = r.host_id
    JOIN webhook_deliveries d ON d.endpoint_id = e.id
      AND d.stream = CONVERT(CONCAT('reservation:', r.ulid) USING ascii) COLLATE ascii_bin
  SET d.body = JSON_REPLACE(d.body, '$.data.guest.nickname', :name) WHERE r.guest_id = :id`

/** What somebody wrote and entered for one rental, when nobody disputed anything about it. */
const UNDISPUTED = [
  `UPDATE reservation_events e JOIN reservations r ON r.id = e.reservation_id
   SET e.reason = NULL WHERE e.actor_id = :id AND e.reason IS NOT NULL AND NOT ${DISPUTED}`,
  `UPDATE reservations r SET r.reason = NULL
   WHERE r.reason IS NOT NULL AND (r.guest_id = :id OR r.host_id = :id) AND NOT ${DISPUTED}
     AND NOT EXISTS (
       SELECT 1 FROM reservation_events e WHERE e.reservation_id = r.id AND e.reason IS NOT NULL
     )`,
  `UPDATE reservations r
   SET r.recipient = NULL, r.recipient_phone = NULL, r.receive_postcode = NULL, r.receive_line2 = NULL,
     r.receive_line1 = IF(r.receive_line1 IS NULL, NULL, ''), r.handover_code = NULL
   WHERE r.guest_id = :id AND NOT ${DISPUTED}`,
  `UPDATE reservations r SET r.return_postcode = NULL, r.return_line1 = NULL, r.return_line2 = NULL
   WHERE r.host_id = :id AND NOT ${DISPUTED}`,
]

/** Erases what is a person's alone; the listings of their favourites are locked. */
export async function eraseBelongings(
  trx: TransactionClientContract,
  { id, email }: User
): Promise<void> {
  for (const statement of [...BELONGINGS, ...UNDISPUTED]) await trx.rawQuery(statement, { id })
  await trx.rawQuery(TOLD, { id, name: formerName(id) })
  await trx.from('email_codes').where('email', email).delete()
  await hidePhotos(trx, id)
}

/** The row that is left: a number, and since when. */
export async function eraseProfile(
  trx: TransactionClientContract,
  user: User,
  bannedEmailMac: string | null
): Promise<void> {
  const { avatarUploadId } = user
  await user
    .useTransaction(trx)
    .merge({
      email: formerEmail(user.id),
      nickname: formerName(user.id),
      password: null,
      kakaoId: null,
      name: null,
      phone: null,
      role: 'user',
      avatarUploadId: null,
      marketingConsentedAt: null,
      sanctionReason: null,
      sessionEpoch: user.sessionEpoch + 1,
      deletedAt: clock.now(),
      bannedEmailMac,
    })
    .save()
  if (avatarUploadId !== null) await letGo(trx, [avatarUploadId])
}

/** Private photos of rentals without a dispute, photos of listings that nobody rented, and what nothing shows. */
async function hidePhotos(trx: TransactionClientContract, id: number): Promise<void> {
  await trx.rawQuery(
    `DELETE p FROM reservation_photos p
       JOIN uploads u ON u.id = p.upload_id AND u.user_id = :id
       JOIN reservations r ON r.id = p.reservation_id
     WHERE NOT ${DISPUTED}`,
    { id }
  )
  await trx.rawQuery(
    'DELETE p FROM listing_photos p JOIN listings l ON l.id = p.listing_id AND l.host_id = :id',
    { id }
  )
  const uploads = await Upload.query({ client: trx }).where('userId', id).select('id')
  await letGo(
    trx,
    uploads.map((upload) => upload.id)
  )
}

import db from '@adonisjs/lucid/services/db'

/**
 * What was written while the past was played belongs to the past: rows are dated as the events they
 * came from, and nobody is told today of what happened weeks ago. Photos still want their sizes.
 */
export async function tidyUp() {
  await db.rawQuery('UPDATE listings SET created_at = published_at, updated_at = published_at')
  await db.rawQuery(
    `UPDATE uploads JOIN listing_photos ON listing_photos.upload_id = uploads.id
       JOIN listings ON listings.id = listing_photos.listing_id
     SET uploads.created_at = listings.created_at`
  )
  await db.rawQuery('UPDATE reservations SET created_at = requested_at')
  await db.rawQuery('UPDATE payments SET created_at = paid_at WHERE paid_at IS NOT NULL')
  await db.rawQuery('UPDATE refunds SET created_at = done_at WHERE done_at IS NOT NULL')
  await db.rawQuery('UPDATE bank_accounts SET created_at = usable_at - INTERVAL 1 DAY')
  await db.rawQuery(
    `UPDATE payouts JOIN reservations ON reservations.id = payouts.reservation_id
     SET payouts.created_at = reservations.payout_due_at`
  )
  await db.rawQuery(
    `UPDATE payout_attempts JOIN payouts ON payouts.id = payout_attempts.payout_id
     SET payout_attempts.created_at = COALESCE(payout_attempts.ended_at, payouts.created_at)`
  )
  await db.rawQuery(
    `UPDATE notifications SET revision = id,
       read_at = IF(created_at < UTC_TIMESTAMP() - INTERVAL 2 DAY, created_at + INTERVAL 2 HOUR, NULL)`
  )
  await db.rawQuery(
    `INSERT INTO notification_streams (user_id, revision)
     SELECT user_id, MAX(id) FROM notifications GROUP BY user_id`
  )
  await db
    .from('outbox_messages')
    .whereNull('done_at')
    .whereNot('topic', 'upload.stored')
    .update({ done_at: new Date() })
}

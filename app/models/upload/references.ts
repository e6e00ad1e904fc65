import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Every column that names an upload. A test compares them with the database's foreign keys. */
export const REFERENCES = [
  { table: 'listing_photos', column: 'upload_id' },
  { table: 'reservation_photos', column: 'upload_id' },
  { table: 'review_photos', column: 'upload_id' },
  { table: 'chat_message_photos', column: 'upload_id' },
  { table: 'report_photos', column: 'upload_id' },
  { table: 'reservations', column: 'photo_upload_id' },
  { table: 'users', column: 'avatar_upload_id' },
]

/** True of an upload that something shows. */
export const IS_SHOWN = REFERENCES.map(
  ({ table, column }) => `EXISTS (SELECT 1 FROM ${table} WHERE ${table}.${column} = uploads.id)`
).join(' OR ')

/** Reads what is committed now: the upload must be locked. */
export async function isShown(trx: TransactionClientContract, id: number): Promise<boolean> {
  for (const { table, column } of REFERENCES) {
    const found = await trx.from(table).where(column, id).forShare().select('id').first()
    if (found) return true
  }
  return false
}

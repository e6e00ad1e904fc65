import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Upload from '#models/upload'
import type { Purpose } from '#models/upload/purposes'

/**
 * A person's own uploads that a record may show, by public id, locked by ascending id so that nothing
 * deletes them meanwhile. What is still on its way, is meant for something else or somebody else's is not
 * among them; where a photo may be shown once, the tables that show it have a unique key on it.
 */
export async function takeUploads(
  trx: TransactionClientContract,
  { userId, purpose, names }: { userId: number; purpose: Purpose; names: string[] }
): Promise<Map<string, Upload>> {
  if (names.length === 0) return new Map()
  const uploads = await Upload.query({ client: trx })
    .whereIn('ulid', names)
    .where({ userId, purpose, status: 'ready' })
    .orderBy('id')
    .forUpdate()
  return new Map(uploads.map((upload) => [upload.ulid, upload]))
}

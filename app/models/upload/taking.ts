import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Upload from '#models/upload'
import type { Purpose } from '#models/upload/purposes'

export interface Named {
  userId: number
  purpose: Purpose
  /** Public ids. */
  names: string[]
}

/**
 * A person's own uploads that a record may show, locked by ascending id so that nothing deletes them
 * meanwhile. What is still on its way, is meant for something else or somebody else's is not among them;
 * where a photo may be shown once, the tables that show it have a unique key on it.
 */
export async function takeUploads(
  trx: TransactionClientContract,
  named: Named
): Promise<Map<string, Upload>> {
  return named.names.length === 0 ? new Map() : byName(await ready(named, trx).forUpdate())
}

/** The same, to be looked at and not to be shown by anything. */
export async function findUploads(named: Named): Promise<Map<string, Upload>> {
  return byName(await ready(named))
}

function ready({ userId, purpose, names }: Named, client?: TransactionClientContract) {
  return Upload.query({ client })
    .whereIn('ulid', names)
    .where({ userId, purpose, status: 'ready' })
    .orderBy('id')
}

function byName(uploads: Upload[]): Map<string, Upload> {
  return new Map(uploads.map((upload) => [upload.ulid, upload]))
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Upload from '#models/upload'
import { incomingKey, noteKey, sizeKey } from '#models/upload/keys'
import { isShown } from '#models/upload/references'
import outbox from '#services/outbox/outbox'
import { FORMATS } from '#services/storage/images/formats'

/** Forgets an upload; its file and everything made of it are deleted after the commit. */
export async function remove(trx: TransactionClientContract, upload: Upload): Promise<void> {
  await upload.useTransaction(trx).delete()
  await outbox.record(trx, { topic: 'upload.removed', payload: { keys: keysOf(upload) } })
}

/** Of photos that were taken away, forgets those that nothing else shows. */
export async function letGo(trx: TransactionClientContract, ids: number[]): Promise<void> {
  const uploads = await Upload.query({ client: trx }).whereIn('id', ids).orderBy('id').forUpdate()
  for (const upload of uploads) {
    if (!(await isShown(trx, upload.id))) await remove(trx, upload)
  }
}

function keysOf(upload: Upload): string[] {
  const incoming = Object.values(FORMATS).map(({ extension }) => incomingKey(upload, extension))
  const sizes = upload.sizes.map((size) => sizeKey(upload, size))
  return [...new Set([upload.path, ...incoming, ...sizes, noteKey(upload)])]
}

import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Upload from '#models/upload'
import { incomingKey, noteKey, sizeKey } from '#models/upload/keys'
import outbox from '#services/outbox/outbox'
import { FORMATS } from '#services/storage/images/formats'

/** Forgets an upload; its file and everything made of it are deleted after the commit. */
export async function remove(trx: TransactionClientContract, upload: Upload): Promise<void> {
  await upload.useTransaction(trx).delete()
  await outbox.record(trx, { topic: 'upload.removed', payload: { keys: keysOf(upload) } })
}

function keysOf(upload: Upload): string[] {
  const incoming = Object.values(FORMATS).map(({ extension }) => incomingKey(upload, extension))
  const sizes = upload.sizes.map((size) => sizeKey(upload, size))
  return [...new Set([upload.path, ...incoming, ...sizes, noteKey(upload)])]
}

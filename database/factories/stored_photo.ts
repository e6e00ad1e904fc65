import type User from '#models/user'
import Upload from '#models/upload'
import type { Purpose } from '#models/upload/purposes'
import { FORMATS, sniff } from '#services/storage/images/formats'
import storage from '#services/storage/storage'

/** A photo that went the way of every upload, without a browser. */
export async function storePhoto(
  person: User,
  purpose: Purpose,
  { name, bytes }: { name: string; bytes: Buffer }
): Promise<Upload> {
  const type = FORMATS[sniff(bytes) ?? 'jpeg'].mime
  const upload = await Upload.expect(person, purpose, { name, type, bytes: bytes.length })
  await storage.put(upload.path, bytes, type)
  return upload.accept()
}

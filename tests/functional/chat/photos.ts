import { ulid } from 'ulid'
import Upload from '#models/upload'
import type { Purpose } from '#models/upload/purposes'
import type User from '#models/user'

/** The row of an upload, whose bytes nobody asks for. */
export function uploadOf(user: User, purpose: Purpose): Promise<Upload> {
  const name = ulid()
  return Upload.create({
    ulid: name,
    userId: user.id,
    purpose,
    path: `private/${purpose}/${name}/original.jpg`,
    mime: 'image/jpeg',
    bytes: 1000,
    width: 800,
    height: 600,
    placeholder: 'data:image/webp;base64,AA==',
  })
}

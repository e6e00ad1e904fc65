import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import config from '#config/storage'
import PhotoRefusedException from '#exceptions/photo_refused_exception'
import Upload from '#models/upload'
import type User from '#models/user'
import { incomingKey, originalKey } from '#models/upload/keys'
import type { Purpose } from '#models/upload/purposes'
import { remove } from '#models/upload/removing'
import clock from '#services/clock'
import { uploadsLookedAt } from '#services/metrics/counted'
import outbox from '#services/outbox/outbox'
import Turns from '#services/shared/turns'
import { FORMATS } from '#services/storage/images/formats'
import { MAX_BYTES } from '#services/storage/images/limits'
import type { Picture, Refusal } from '#services/storage/images/inspect'
import { NotStored } from '#services/storage/contract'
import storage from '#services/storage/storage'

/** What a browser says of a file before it sends it; nothing of it is believed later on. */
export interface Announced {
  /** The name that the person knows it by. */
  name: string
  type: string
  bytes: number
}

/**
 * Makes a place for one photo, under a key of our own.
 * @throws {PhotoRefusedException} for a file that would be refused anyhow
 */
export async function expect(person: User, purpose: Purpose, { name, type, bytes }: Announced) {
  const format = Object.values(FORMATS).find(({ mime }) => mime === type)
  if (!format) throw new PhotoRefusedException('type', name)
  if (bytes === 0) throw new PhotoRefusedException('empty', name)
  if (bytes > MAX_BYTES) throw new PhotoRefusedException('tooLarge', name)

  const now = clock.now()
  const id = ulid(now.toMillis())
  return Upload.create({
    ulid: id,
    userId: person.id,
    purpose,
    status: 'pending',
    name: [...name].slice(0, 200).join(''),
    path: incomingKey({ purpose, ulid: id }, format.extension),
    mime: type,
    bytes,
    width: 0,
    height: 0,
    expiresAt: now.plus({ minutes: config.slotMinutes }),
    createdAt: now,
  })
}

export async function slotFor({ path, mime, bytes, expiresAt }: Upload) {
  return storage.slot({ key: path, type: mime, bytes, endsAt: expiresAt!.toMillis() })
}

/**
 * Looks at what arrived and makes it a photo that may be shown. Again it answers the same. The image library
 * is loaded by the first photo: it would cost every start of a process a tenth of its time and memory.
 * @throws {PhotoRefusedException} after the upload and its file were given up, `unsent` apart
 */
export async function accept(upload: Upload): Promise<Upload> {
  if (upload.status === 'ready') return upload
  const length = await storage.sizeOf(upload.path)
  if (length === null) return acceptedMeanwhile(upload)
  if (length !== upload.bytes) return refuse(upload, 'cutOff')

  return look(upload).catch((error: unknown) => {
    if (error instanceof NotStored) return acceptedMeanwhile(upload)
    throw error
  })
}

/** A huge photo takes hundreds of megabytes to look at. */
const looks = new Turns(2)

async function look(upload: Upload): Promise<Upload> {
  const { inspect } = await import('#services/storage/images/inspect')
  const { bytes, copyTo } = await storage.snapshot(upload.path)
  const inspection = await looks.take(() => inspect(bytes))
  if (!inspection.ok) return refuse(upload, inspection.reason)
  const path = originalKey(upload.purpose, upload.ulid, inspection.picture.extension)
  await copyTo(path)
  const ready = await become(upload, path, inspection.picture)
  uploadsLookedAt.inc({ purpose: upload.purpose, result: 'ready' })
  return ready
}

/** Another completion was quicker, and what arrived is put away; else nothing has arrived. */
async function acceptedMeanwhile(upload: Upload): Promise<Upload> {
  const now = await Upload.query().where({ id: upload.id, status: 'ready' }).first()
  if (now) return now
  throw new PhotoRefusedException('unsent', upload.name ?? '')
}

async function become(upload: Upload, path: string, picture: Picture): Promise<Upload> {
  return db.transaction(async (trx) => {
    const row = await Upload.query({ client: trx }).where('id', upload.id).forUpdate().firstOrFail()
    if (row.status === 'ready') return row
    const { mime, width, height, placeholder } = picture
    row.merge({ status: 'ready', path, mime, width, height, placeholder })
    row.merge({ name: null, expiresAt: null })
    await row.save()
    await outbox.record(trx, {
      topic: 'upload.stored',
      payload: { uploadId: row.id, incoming: upload.path },
      availableAt: clock.now().plus({ seconds: config.sizesAfterSeconds }),
    })
    return row
  })
}

async function refuse(upload: Upload, reason: Refusal | 'cutOff'): Promise<never> {
  await db.transaction(async (trx) => {
    const row = await Upload.query({ client: trx }).where('id', upload.id).forUpdate().first()
    if (row?.status === 'pending') await remove(trx, row)
  })
  uploadsLookedAt.inc({ purpose: upload.purpose, result: reason })
  throw new PhotoRefusedException(reason, upload.name ?? '')
}

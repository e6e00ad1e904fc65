import marketplace from '#services/settings/marketplace'
import ReservationPhoto from '#models/reservation_photo'
import Upload from '#models/upload'
import { missing, type Turn } from './turn.js'

export type PhotoStage = ReservationPhoto['stage']

const PURPOSES: Record<PhotoStage, Upload['purpose']> = {
  received: 'inspection',
  inspection_failed: 'inspection',
  handed_back: 'inspection',
  claim: 'claim',
  objection: 'objection',
}

/** Takes the person's own uploads, named by their public ids, into the case. */
export async function attachPhotos(turn: Turn, stage: PhotoStage): Promise<void> {
  const { trx, reservation, acting, brought } = turn
  const names = [...new Set(brought.photos ?? [])]
  if (names.length === 0) return
  if (names.length > marketplace.photosPerStage) throw missing('photo')

  const uploads = await Upload.query({ client: trx })
    .whereIn('ulid', names)
    .where('user_id', acting.userId ?? 0)
    .where('purpose', PURPOSES[stage])
    .whereNotIn('id', trx.from('reservation_photos').select('upload_id'))
  if (uploads.length !== names.length) throw missing('photo')

  await ReservationPhoto.createMany(
    names.map((name, position) => ({
      reservationId: reservation.id,
      uploadId: uploads.find(({ ulid }) => ulid === name)!.id,
      stage,
      position,
    })),
    { client: trx }
  )
}

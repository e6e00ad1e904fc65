import marketplace from '#services/settings/marketplace'
import ReservationPhoto from '#models/reservation_photo'
import type Upload from '#models/upload'
import { takeUploads } from '#models/upload/taking'
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

  const purpose = PURPOSES[stage]
  const uploads = await takeUploads(trx, { userId: acting.userId ?? 0, purpose, names })
  const shown = await ReservationPhoto.query({ client: trx })
    .whereIn(
      'upload_id',
      [...uploads.values()].map(({ id }) => id)
    )
    .first()
  if (uploads.size !== names.length || shown) throw missing('photo')

  await ReservationPhoto.createMany(
    names.map((name, position) => ({
      reservationId: reservation.id,
      uploadId: uploads.get(name)!.id,
      stage,
      position,
    })),
    { client: trx }
  )
}

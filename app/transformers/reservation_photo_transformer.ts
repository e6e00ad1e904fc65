import { BaseTransformer } from '@adonisjs/core/transformers'
import type ReservationPhoto from '#models/reservation_photo'
import type { Reader } from '#models/upload/address'
import PhotoTransformer from '#transformers/photo_transformer'

export default class ReservationPhotoTransformer extends BaseTransformer<ReservationPhoto> {
  constructor(
    resource: ReservationPhoto,
    private reader: Reader
  ) {
    super(resource)
  }

  toObject() {
    return {
      stage: this.resource.stage,
      photo: new PhotoTransformer(this.resource.upload, '', this.reader).toObject(),
    }
  }
}

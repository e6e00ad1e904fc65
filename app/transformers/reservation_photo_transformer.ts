import { BaseTransformer } from '@adonisjs/core/transformers'
import type ReservationPhoto from '#models/reservation_photo'
import PhotoTransformer from '#transformers/photo_transformer'

export default class ReservationPhotoTransformer extends BaseTransformer<ReservationPhoto> {
  toObject() {
    return {
      stage: this.resource.stage,
      photo: new PhotoTransformer(this.resource.upload).toObject(),
    }
  }
}

import { BaseTransformer } from '@adonisjs/core/transformers'
import type Listing from '#models/listing'
import type { Agenda } from '#models/listing/agenda'
import PhotoTransformer from '#transformers/photo_transformer'

/** A listing as its host sees it among their own. */
export default class MyListingTransformer extends BaseTransformer<Listing> {
  constructor(
    resource: Listing,
    private agendaOf: (id: number) => Agenda
  ) {
    super(resource)
  }

  toObject() {
    const { photos, hiddenAt, units } = this.resource
    const primary = photos.find(({ isPrimary }) => isPrimary) ?? photos[0]
    return {
      ...this.pick(this.resource, ['id', 'title', 'status', 'fee', 'favouritesCount', 'version']),
      isHidden: hiddenAt !== null,
      units: units.length,
      photo: primary ? PhotoTransformer.transform(primary.upload) : null,
      agenda: this.agendaOf(this.resource.id),
    }
  }
}

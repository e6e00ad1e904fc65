import { BaseTransformer } from '@adonisjs/core/transformers'
import type Listing from '#models/listing'
import type { CardContext } from '#models/listing/card_context'
import HostTransformer from '#transformers/host_transformer'
import PhotoTransformer from '#transformers/photo_transformer'

/** A listing on its own page. Where gear goes back to stays between the parties. */
export default class ListingTransformer extends BaseTransformer<Listing> {
  constructor(
    resource: Listing,
    private context: CardContext,
    private responseMinutes: number | null,
    private viewerId?: number
  ) {
    super(resource)
  }

  toObject() {
    const listing = this.resource
    return {
      ...this.pick(listing, [
        'id',
        'title',
        'content',
        'fee',
        'deposit',
        'receiveMethod',
        'returnMethod',
        'minDays',
        'maxDays',
        'noticeDays',
        'bufferDays',
        'weeklyDiscount',
        'monthlyDiscount',
        'cancellationPolicy',
        'favouritesCount',
      ]),
      categories: this.context.categoryPath(listing.categoryId),
      regions: listing.regions.map(({ id }) => this.context.region(id)),
      rating:
        listing.ratingAverage === null
          ? null
          : { average: Number(listing.ratingAverage), count: listing.ratingCount },
      photos: PhotoTransformer.transform(
        listing.photos.map(({ upload }) => upload),
        listing.title
      ),
      options: listing.options.map(({ id, name, fee, deposit }) => ({ id, name, fee, deposit })),
      host: HostTransformer.transform(listing.host, this.responseMinutes),
      isFavourite: this.context.favourites.has(listing.id),
      isOwn: listing.hostId === this.viewerId,
      /** Why nobody else sees it, told to its host alone. */
      hiddenBecause: listing.hiddenBecause,
    }
  }
}

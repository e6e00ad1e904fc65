import { BaseTransformer } from '@adonisjs/core/transformers'
import type Listing from '#models/listing'
import type User from '#models/user'

/** Gear as staff see it in a table; `host` and `category` are to be loaded. */
export default class AdminListingTransformer extends BaseTransformer<Listing> {
  constructor(
    resource: Listing,
    private viewer: User,
    private locale: string
  ) {
    super(resource)
  }

  toObject() {
    const { category, createdAt, host, hostId, isListed, ratingAverage } = this.resource
    return {
      ...this.pick(this.resource, ['id', 'title', 'fee', 'deposit', 'ratingCount']),
      state: listingState(this.resource),
      isHidden: this.resource.hiddenAt !== null,
      category: this.locale === 'ko' ? category.name : category.nameEn,
      host: { id: host.id, nickname: host.nickname },
      rating: ratingAverage === null ? null : Number(ratingAverage),
      /** Where everybody finds it. */
      path: isListed ? `/listings/${this.resource.id}` : null,
      isOwn: hostId === this.viewer.id,
      madeAt: createdAt.toISO()!,
    }
  }
}

export function listingState({ hiddenAt, status }: Listing) {
  return hiddenAt === null ? status : ('hidden' as const)
}

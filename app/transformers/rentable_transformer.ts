import { BaseTransformer } from '@adonisjs/core/transformers'
import type Listing from '#models/listing'
import { earliestStart } from '#models/reservation/asking_preview'

/** What of a listing the request form needs; `options`, `photos` with their uploads and `host` are to be loaded. */
export default class RentableTransformer extends BaseTransformer<Listing> {
  toObject() {
    const listing = this.resource
    return {
      ...this.pick(listing, [
        'id',
        'title',
        'fee',
        'deposit',
        'receiveMethod',
        'returnMethod',
        'minDays',
        'maxDays',
        'noticeDays',
        'bufferDays',
        'cancellationPolicy',
      ]),
      options: listing.options.map((option) => this.pick(option, ['id', 'name', 'fee', 'deposit'])),
      host: { id: listing.host.id, nickname: listing.host.nickname },
      earliest: earliestStart(listing),
    }
  }
}

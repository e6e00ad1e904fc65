import { BaseTransformer } from '@adonisjs/core/transformers'
import type { CardRow } from '#models/listing/cards'
import type { CardContext } from '#models/listing/card_context'
import { quote } from '#models/reservation/quote'
import { photoAddress } from '#models/upload/address'

/** A listing in a list: on pages, in the API, wherever gear is shown side by side. */
export default class ListingCardTransformer extends BaseTransformer<CardRow> {
  constructor(
    resource: CardRow,
    private context: CardContext
  ) {
    super(resource)
  }

  toObject() {
    const row = this.resource
    return {
      id: row.id,
      title: row.title,
      fee: row.fee,
      deposit: row.deposit,
      receiveMethod: row.receiveMethod,
      returnMethod: row.returnMethod,
      category: this.context.category(row.categoryId),
      regions: idsIn(row.regionIds).map((id) => this.context.region(id)),
      host: { id: row.hostId, nickname: row.hostNickname },
      photo: this.photo(),
      rating:
        row.ratingAverage === null
          ? null
          : { average: Number(row.ratingAverage), count: row.ratingCount },
      favouritesCount: row.favouritesCount,
      isFavourite: this.context.favourites.has(row.id),
      stay: this.stay(),
    }
  }

  private photo() {
    const { photoUlid: ulid, photoPlaceholder: placeholder, photoSizedAt: sizedAt } = this.resource
    if (ulid === null) return null
    return { src: photoAddress({ ulid, purpose: 'listing', sizedAt }, 'card'), placeholder }
  }

  /** What the chosen dates cost, as the reservation would say; null without dates. */
  private stay() {
    const { dates } = this.context
    if (!dates) return null
    const quoted = quote({ ...this.resource, options: [] }, dates.start, dates.end)
    if (!quoted.ok) return null
    const { days, rent, deposit, total } = quoted.quote
    return { days, rent, deposit, total }
  }
}

function idsIn(list: string | null): number[] {
  return list === null ? [] : list.split(',').map(Number)
}

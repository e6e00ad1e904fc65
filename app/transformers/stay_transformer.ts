import { BaseTransformer } from '@adonisjs/core/transformers'
import type { I18n } from '@adonisjs/i18n'
import type { Stay } from '#models/listing/stay'

/** Price lines for the dates that somebody is choosing, and what keeps them from being asked for. */
export default class StayTransformer extends BaseTransformer<Stay> {
  constructor(
    resource: Stay,
    private i18n: I18n
  ) {
    super(resource)
  }

  toObject() {
    const quoted = this.resource.quote
    return {
      problems: this.problems(),
      quote: quoted.ok ? quoted.quote : null,
    }
  }

  private problems(): string[] {
    const { problems, isFree, quote } = this.resource
    return [
      ...problems.map(({ rule, value }) =>
        this.i18n.t(`listings.stay.${rule}`, { value: value ?? '' })
      ),
      ...(isFree ? [] : [this.i18n.t('listings.stay.taken')]),
      ...(quote.ok ? [] : [this.i18n.t('listings.stay.totalLimit')]),
    ]
  }
}

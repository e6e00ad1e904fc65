import type { HttpContext } from '@adonisjs/core/http'
import Problem from '#exceptions/problem'
import Browse from '#models/listing/browse'
import { CardContext } from '#models/listing/card_context'
import { decodeCursor } from '#models/listing/cursor'
import { describes } from '#openapi/description'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import { pageValidator } from '#validators/api/page'
import { listingFiltersValidator, readFilters, type FilterName } from '#validators/listing_filters'

export default class ListingsController {
  @describes({
    tag: 'Listings',
    summary: 'List the listings that anybody can see',
    description:
      'Filtered and sorted as on the web. A filter that cannot be used is refused, never left out. ' +
      'Without `sort` the newest come first, or the best match when `q` is given.',
    query: [listingFiltersValidator, pageValidator],
  })
  async index({ auth, i18n, request, serialize }: HttpContext) {
    const { filters, ignored } = await readFilters(request.qs())
    const { cursor, limit } = await pageValidator.validate(request.qs())
    refuse([...ignored, ...(cursor && !decodeCursor(cursor) ? (['cursor'] as const) : [])])

    const { rows, next } = await new Browse(filters).page(cursor, limit)
    const context = await CardContext.for(rows, {
      locale: i18n.locale,
      dates: filters.dates,
      user: auth.user,
    })
    const { data } = await serialize(ListingCardTransformer.transform(rows, context))
    return { data, meta: { next } }
  }
}

/** A page leaves out what it cannot read; a program should hear of it. */
function refuse(fields: (FilterName | 'cursor')[]) {
  if (fields.length === 0) return
  const errors = fields.map((field) => ({
    field,
    rule: 'invalid',
    message: `The value of ${field} cannot be used`,
  }))
  throw new Problem(422, 'invalid-input', { errors })
}

import type { HttpContext } from '@adonisjs/core/http'
import Problem from '#exceptions/problem'
import Browse from '#models/listing/browse'
import { CardContext } from '#models/listing/card_context'
import { decodeCursor } from '#models/listing/cursor'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import { pageValidator } from '#validators/api/page'
import { readFilters, type FilterName } from '#validators/listing_filters'

export default class ListingsController {
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
  throw new Problem(422, 'Invalid input', errors)
}

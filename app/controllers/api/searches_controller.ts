import type { HttpContext } from '@adonisjs/core/http'
import { cardsOf, found, questionOf } from '#controllers/searches/question'
import Problem from '#exceptions/problem'

export default class SearchesController {
  async show(ctx: HttpContext) {
    const { question, problems, leftOut } = await questionOf(ctx)
    if (question === null) throw new Problem(422, 'Invalid input', problems)

    const list = await found(question, leftOut, ctx)
    const cards = await cardsOf(list, ctx)
    const { data } = await ctx.serialize(cards.listings)
    const { data: nearest } = await ctx.serialize(cards.nearest)
    const { conditions, dropped, isByKeywordOnly } = list
    return {
      data,
      nearest,
      conditions: conditions.stated,
      dropped,
      leftOut,
      meta: { isByKeywordOnly },
    }
  }
}

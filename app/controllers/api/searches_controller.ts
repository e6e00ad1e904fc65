import type { HttpContext } from '@adonisjs/core/http'
import { cardsOf, found, questionOf } from '#controllers/searches/question'
import Problem from '#exceptions/problem'
import { describes } from '#openapi/description'
import { leftOutValidator, questionValidator } from '#validators/search'

export default class SearchesController {
  @describes({
    tag: 'Searches',
    summary: 'Search in own words',
    description:
      'Conditions that the question states (dates, places, prices, ways to get the gear) hold; the rest ranks ' +
      'by meaning and by keyword. `nearest` is filled when nothing fits.',
    query: [questionValidator, leftOutValidator],
    examples: { query: { q: '이번 주말 강남에서 4인용 텐트 3만원 이하' } },
  })
  async show(ctx: HttpContext) {
    await leftOutValidator.validate(ctx.request.qs())
    const { question, problems, leftOut } = await questionOf(ctx)
    if (question === null) {
      throw new Problem(422, 'invalid-input', { detail: problems[0]?.message, errors: problems })
    }

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

import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/search'
import { questionWithout, type StatedKind } from '#models/listing/smart/conditions'
import { todayIs } from '#models/saved_search/asking'
import clock from '#services/clock'
import { cardsOf, found, questionOf } from '#controllers/searches/question'
import { saysSomething } from '#validators/search'

export default class SearchesController {
  /** The list alone: the page asks for the answer when it is there. */
  async show(ctx: HttpContext) {
    const { inertia, isDegraded, request, response } = ctx
    const { question, problems, leftOut } = await questionOf(ctx)
    const typed: unknown = request.qs().q ?? ''
    const isBlank = typeof typed === 'string' && !saysSomething(typed)
    const page = {
      typed: typeof typed === 'string' ? typed : '',
      problem: isBlank ? null : (problems[0]?.message ?? null),
      longest: config.longestQuestion,
    }
    if (page.problem) response.status(422)
    if (question === null)
      return inertia.render('search/show', { ...page, asked: null, listings: [], nearest: [] })

    const list = await found(question, leftOut, ctx)
    const asked = {
      question,
      kept: await keptQuestion(question, leftOut),
      leftOut,
      stated: list.conditions.stated,
      dropped: list.dropped,
      dates: list.conditions.filters.dates,
      isByKeywordOnly: list.isByKeywordOnly,
      isAnswerClosed: isDegraded ?? false,
    }
    return inertia.render('search/show', { ...page, asked, ...(await cardsOf(list, ctx)) })
  }
}

/** What is saved finds what the page shows: the words of a condition that was left out go. */
async function keptQuestion(question: string, leftOut: StatedKind[]): Promise<string> {
  if (leftOut.length === 0) return question
  return questionWithout(question, leftOut, await todayIs(clock.today()))
}

import type { HttpContext } from '@adonisjs/core/http'
import { appUrl } from '#config/app'
import config from '#config/search'
import { localeOf } from '#controllers/reviews_page'
import { cardsOf, found } from '#controllers/searches/question'
import Problem from '#exceptions/problem'
import { statedKindsIn } from '#models/listing/smart/leaving_out'
import { writtenFrom, type Written } from '#models/listing/smart/writing'
import type { Found } from '#models/listing/smart/search'
import { describes } from '#openapi/description'
import { AiFailure } from '#services/ai/contract'
import { leftOutValidator, questionValidator } from '#validators/search'

export default class AnswersController {
  @describes({
    tag: 'Searches',
    summary: 'Have a search in own words answered in writing',
    description:
      'What the page of the search writes above its list, as a whole: it may take the better part of a minute. `text` is Markdown ' +
      'in which each listing that it names is a link and every other sign escaped, `citations` are their ids, `listings` what it was made from. Not ' +
      '`isFitting` means that nothing fits and it offers what comes nearest; `isFallback` that the built-in stood in for a ' +
      'model. Counted together with the web.',
    body: [questionValidator, leftOutValidator],
    examples: { body: { q: '아이랑 첫 캠핑에 쓸 4인용 텐트' } },
    refusals: [503],
  })
  async store(ctx: HttpContext) {
    const { request } = ctx
    const { q: question } = await request.validateUsing(questionValidator)
    const { without } = await request.validateUsing(leftOutValidator)
    const signal = patienceOf(ctx)
    const list = await found(question, statedKindsIn(without), ctx, signal)
    const { listings, ...answer } = await written(ctx, list, signal)
    const cards = await cardsOf({ ...list, ...rowsOf(list, listings) }, ctx)
    const { data } = await ctx.serialize(cards.listings)
    return { data: { ...answer, listings: data } }
  }
}

async function written(ctx: HttpContext, list: Found, signal: AbortSignal): Promise<Written> {
  const { auth, i18n } = ctx
  const asked = { locale: localeOf(i18n.locale), found: list }
  const asking = { by: auth.user?.id ?? null, signal }
  try {
    return await writtenFrom([asked, asking], (id) => new URL(`/listings/${id}`, appUrl).href)
  } catch (error) {
    if (!(error instanceof AiFailure)) throw error
    throw new Problem(503, 'answer-unavailable', { detail: i18n.t('errors.answer_unavailable') })
  }
}

/** Nobody thinks on for a program that has gone, or that waited long enough. */
function patienceOf({ response }: HttpContext): AbortSignal {
  const leaving = new AbortController()
  response.response.once('close', () => leaving.abort())
  const longest = AbortSignal.timeout(config.longestSecondsForPrograms * 1_000)
  return AbortSignal.any([leaving.signal, longest])
}

function rowsOf(
  { nearest, rows }: Found,
  listings: { id: number }[]
): Pick<Found, 'rows' | 'nearest'> {
  const all = new Map([...rows, ...nearest].map((row) => [row.id, row]))
  return { rows: listings.flatMap(({ id }) => all.get(id) ?? []), nearest: [] }
}

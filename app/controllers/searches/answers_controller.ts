import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/search'
import { localeOf } from '#controllers/reviews_page'
import { found, questionOf } from '#controllers/searches/question'
import { answerFrom, type Told } from '#models/listing/smart/answering'
import type { StatedKind } from '#models/listing/smart/conditions'
import { beginStream } from '#services/live/head'
import Reply from '#services/live/reply'

export default class AnswersController {
  /** An event stream. The request is over when it begins; what is told goes over the bare response. */
  async show(ctx: HttpContext) {
    const { question, problems, leftOut } = await questionOf(ctx)
    if (question === null) return ctx.response.status(422).send({ errors: problems })
    const { request, response } = ctx
    beginStream(request.request, response.response)
    const reply = new Reply(response.response, config)
    void reply.tell(answered(question, leftOut, ctx, reply.signal))
  }
}

async function* answered(
  question: string,
  leftOut: StatedKind[],
  ctx: HttpContext,
  signal: AbortSignal
): AsyncGenerator<Told> {
  const list = await found(question, leftOut, ctx, signal)
  yield* answerFrom(
    { locale: localeOf(ctx.i18n.locale), found: list },
    { by: ctx.auth.user?.id ?? null, signal }
  )
}

import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import Problem from '#exceptions/problem'
import { digestOf, giveBack, keep, take, type Answer } from '#services/idempotency/keys'
import { within, type Claim } from '#services/idempotency/marking'

const NAME = /^[\x21-\x7e]{8,100}$/
const KEPT = ['etag', 'location']

/** A POST with an `Idempotency-Key` is carried out once; sent again it has the same answer. */
export default class IdempotentMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { auth, request } = ctx
    const name = request.request.headers['idempotency-key']
    if (request.method() !== 'POST' || name === undefined || !auth.user) return next()
    if (typeof name !== 'string' || !NAME.test(name)) throw refused(400, 'E_KEY_UNREADABLE')
    const outcome = await take({
      userId: auth.user.id,
      name,
      digest: digestOf('POST', request.url(true), request.raw() ?? ''),
    })
    if (outcome.kind === 'mine') return this.act(ctx, outcome.claim, next)
    if (outcome.kind === 'answered') return repeat(ctx, outcome.answer)
    throw this.problemOf(outcome.kind, ctx)
  }

  private async act(ctx: HttpContext, claim: Claim, next: NextFn) {
    try {
      await within(claim, async () => next())
    } catch (error) {
      await giveBack(claim)
      throw error
    }
    const answer = answerOf(ctx)
    const isAnswer = answer.status < 300 || (claim.hasActed && answer.status < 500)
    await (isAnswer ? keep(claim, answer) : giveBack(claim))
  }

  private problemOf(kind: 'running' | 'other' | 'lost', { i18n, response }: HttpContext): Problem {
    if (kind === 'running') response.header('Retry-After', '1')
    const detail = (code: string) => ({ detail: i18n.t(`errors.${code}`) })
    switch (kind) {
      case 'running':
        return new Problem(409, 'idempotency-key-in-use', detail('E_KEY_IN_USE'))
      case 'other':
        return new Problem(422, 'idempotency-key-reused', detail('E_KEY_REUSED'))
      case 'lost':
        return new Problem(409, 'answer-lost', detail('E_ANSWER_LOST'))
    }
  }
}

function answerOf({ isAnswerSecret, response }: HttpContext): Answer {
  const body: unknown = response.getBody()
  const headers = KEPT.flatMap((name) => {
    const value = response.getHeader(name)
    return value === undefined ? [] : [[name, String(value)]]
  })
  return {
    status: response.getStatus(),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: body === null || body === undefined ? null : JSON.stringify(body),
    isSecret: isAnswerSecret ?? false,
  }
}

function repeat({ response }: HttpContext, { status, headers, body }: Answer) {
  for (const [name, value] of Object.entries(headers)) response.header(name, value)
  response.status(status).header('Idempotency-Replayed', 'true')
  if (body !== null) return response.send(JSON.parse(body))
  return response.send('')
}

function refused(status: number, code: string) {
  return new Exception('the key cannot be used', { status, code })
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** Nobody but its program is to read this answer, not where it is kept for a retry either. */
    isAnswerSecret?: boolean
  }
}

import { errors as vineErrors } from '@vinejs/vine'
import type { I18n } from '@adonisjs/i18n'
import type { HttpContext } from '@adonisjs/core/http'
import { languageOf } from '#exceptions/language'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import FieldException from '#exceptions/field_exception'
import PhotoRefusedException from '#exceptions/photo_refused_exception'
import Problem, { type ProblemField } from '#exceptions/problem'
import { typeOf, typeOfKind, typeOfNeed } from '#exceptions/problem_types'
import RefusalException from '#exceptions/refusal_exception'
import { asFieldErrors, refusalMessage } from '#exceptions/refusals'
import TooManyAttemptsException from '#exceptions/too_many_attempts_exception'
import { waitInWords } from '#exceptions/waiting'

/** Whether the caller is a program that reads problem details. */
export function speaksProblems({ request }: HttpContext): boolean {
  return /^\/api\/(?!docs\/?$)|^\/webhooks\/|^\/mcp\/?$/.test(request.url())
}

/** What a program is told: RFC 9457, with the facts of a refusal beside it. */
interface Told {
  status: number
  type: string
  detail?: string
  errors?: ProblemField[]
  facts?: object
}

/** Answers an error as RFC 9457 problem details; what is not the caller's fault stays unsaid. */
export function answerProblem(error: unknown, ctx: HttpContext) {
  const { request, response } = ctx
  const { status, type, detail, errors, facts } = tell(error, ctx)
  return response
    .status(status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send({
      type: `/problems/${type}`,
      title: titleOf(status, languageOf(ctx)),
      status,
      ...(detail !== undefined && { detail }),
      instance: request.id(),
      ...(errors && errors.length > 0 && { errors }),
      ...(facts && Object.keys(facts).length > 0 && { facts }),
    })
}

function tell(error: unknown, ctx: HttpContext): Told {
  if (error instanceof Problem) return { status: error.status, type: error.type, ...error.said }
  if (error instanceof RefusalException) return toldOfRefusal(error, ctx)
  if (error instanceof ListingRefusedException) return toldOfListing(error, ctx)
  if (error instanceof PhotoRefusedException) {
    const { status, reason } = error
    return { status, type: typeOfKind(`photo ${reason}`), ...asInput([error.messageIn(ctx)]) }
  }
  if (error instanceof TooManyAttemptsException) {
    return { status: 429, type: typeOf(429), ...asInput([error.messageIn(ctx)]) }
  }
  if (error instanceof vineErrors.E_VALIDATION_ERROR || error instanceof FieldException) {
    return { status: 422, type: typeOf(422), ...asInput(error.messages) }
  }
  return toldOfOther(error, ctx)
}

function toldOfRefusal(refusal: RefusalException, ctx: HttpContext): Told {
  const fields = asFieldErrors(refusal, ctx)
  const { status, kind, facts } = refusal
  const errors: ProblemField[] | undefined = fields?.messages
  if (isStale(kind, ctx)) return { ...mismatch(ctx), facts }
  const type = refusal.is('missing') ? typeOfNeed(refusal.facts.need) : typeOfKind(kind)
  return {
    status,
    type,
    detail: errors?.[0]?.message ?? refusalMessage(refusal, ctx),
    errors,
    facts,
  }
}

function toldOfListing(refusal: ListingRefusedException, ctx: HttpContext): Told {
  const { kind, status, facts } = refusal
  if (isStale(kind, ctx)) return { ...mismatch(ctx), facts }
  const messages = refusal.messagesIn(languageOf(ctx))
  return {
    status,
    type: typeOfKind(`listing ${kind}`),
    detail: messages[0].message,
    errors: status === 422 ? messages : undefined,
    facts,
  }
}

function mismatch(ctx: HttpContext): Told {
  return { status: 412, type: typeOf(412), detail: languageOf(ctx).t('errors.E_VERSION_STALE') }
}

/** Whoever said which version they saw hears that it is not the present one. */
function isStale(kind: string, { request }: HttpContext): boolean {
  return kind === 'stale' && request.header('if-match') !== undefined
}

function toldOfOther(error: unknown, ctx: HttpContext): Told {
  const i18n = languageOf(ctx)
  const status = statusOf(error)
  const code = error instanceof SyntaxError ? 'E_BAD_JSON' : codeOf(error)
  const type = typeOf(status, code)
  const isOurs = status >= 500
  const byKind = i18n.t(`errors.acts.${isOurs ? 500 : 400}`)
  const byStatus = i18n.t(`errors.acts.${status}`, {}, byKind)
  return {
    status,
    type,
    detail: isOurs || !code ? byStatus : i18n.t(`errors.${code}`, waitInWords(error), byStatus),
  }
}

function codeOf(error: unknown): string | undefined {
  const { code } = Object(error) as { code?: unknown }
  return typeof code === 'string' ? code : undefined
}

function asInput(errors: ProblemField[]) {
  return { detail: errors[0]?.message, errors }
}

function titleOf(status: number, i18n: I18n): string {
  return i18n.t(`errors.problems.${status}`, {}, i18n.t('errors.problems.500'))
}

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

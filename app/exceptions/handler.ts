import app from '@adonisjs/core/services/app'
import { Exception } from '@adonisjs/core/exceptions'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { errors as authErrors } from '@adonisjs/auth'
import { errors as csrfErrors } from '@adonisjs/shield'
import { errors as bouncerErrors } from '@adonisjs/bouncer'
import { errors as lucidErrors } from '@adonisjs/lucid'
import { errors as limiterErrors } from '@adonisjs/limiter'
import type { HttpError } from '@adonisjs/core/types/http'
import RefusalException from '#exceptions/refusal_exception'
import { asFieldErrors, asProblem, refusalMessage } from '#exceptions/refusals'
import { isActOnReservation, renderConflict } from '#controllers/reservations/refused'
import { answerProblem, speaksProblems } from '#exceptions/problem_details'
import { wrongMethod } from '#exceptions/wrong_method'
import { unreadableBody } from '#exceptions/unreadable_body'
import { answerUnreadable, unreadableMessage } from '#exceptions/unreadable_message'
import { awayOf } from '#exceptions/away'
import TooManyRequestsException from '#exceptions/too_many_requests_exception'
import { tellWait } from '#exceptions/waiting'
import { tellOwnLimit } from '#services/shared/limits_told'
import { actMessage, errorPage, plainPage, shownStatus } from '#exceptions/answers'

/**
 * Errors become a page in the person's language inside the shop's frame. A refused act of a page that
 * is open goes back to that page with a message: what was typed stays.
 */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = app.inDev

  async handle(error: unknown, ctx: HttpContext) {
    const isProgram = speaksProblems(ctx)
    const own = unreadableBody(error, ctx) ?? withoutOwnAnswer(error, ctx)
    tellWait(own, ctx)
    if (error instanceof RefusalException && !isProgram) return this.refuse(error, ctx)
    const unreadable = unreadableMessage(own, ctx)
    if (unreadable) return answerUnreadable(unreadable, ctx)
    if (isProgram) return answerProblem(wrongMethod(own, ctx) ?? own, ctx)
    try {
      return await super.handle(own, ctx)
    } catch (failure) {
      ctx.logger.error({ err: failure }, 'the error page failed')
      return plainPage(ctx, shownStatus(Object(own)).shown === 503 ? 503 : 500)
    }
  }

  /** What a rule refused: at its field, on the page of the reservation as it is now, or as a message. */
  private async refuse(refusal: RefusalException, ctx: HttpContext) {
    const fields = asFieldErrors(refusal, ctx)
    if (fields) return super.handle(fields, ctx)
    if (ctx.request.accepts(['html', 'json']) === 'json') return asProblem(refusal, ctx)
    if (isActOnReservation(ctx)) return renderConflict(refusal, ctx)
    if (!isActOfOpenPage(ctx)) return errorPage(refusal, ctx)
    ctx.session.flash('error', refusalMessage(refusal, ctx))
    return ctx.response.redirect('back')
  }

  /** What people send wrong is no fault of ours, but who looks into an abuse finds a line: fields, no values. */
  async report(error: unknown, ctx: HttpContext) {
    const own = unreadableBody(error, ctx) ?? error
    const { status = 500, code, messages } = Object(own) as Refused
    if (!EXPECTED.has(status)) return super.report(own, ctx)
    ctx.logger.info(
      {
        code,
        status,
        route: ctx.route?.name,
        user: ctx.auth?.user?.id,
        address: ctx.request.ip(),
        fields: messages?.map(({ field, rule }) => `${field}: ${rule}`),
      },
      isInput(status) ? 'input was refused' : 'a request was refused'
    )
  }

  async renderErrorAsHTML(error: HttpError, ctx: HttpContext) {
    if (this.isDebuggingEnabled(ctx) && error.status >= 500) {
      return super.renderErrorAsHTML(error, ctx)
    }
    if (!isActOfOpenPage(ctx)) return errorPage(error, ctx)
    if (!mayGoBack(error, ctx)) return tell(error, ctx)
    ctx.session.flash('error', actMessage(error, ctx))
    return ctx.response.redirect('back')
  }

  async renderErrorAsJSON(error: HttpError, ctx: HttpContext) {
    if (this.isDebuggingEnabled(ctx)) return super.renderErrorAsJSON(error, ctx)
    return tell(error, ctx)
  }
}

const EXPECTED = new Set([400, 401, 403, 413, 415, 419, 422, 428, 429])
const isInput = (status: number) => status === 400 || status === 422

type Refused = { status?: number; code?: string; messages?: { field: string; rule: string }[] }

function tell(error: HttpError, ctx: HttpContext) {
  return ctx.response
    .status(shownStatus(error).sent)
    .send({ message: actMessage(error, ctx), code: error.code })
}

/** What a policy hides is told in the very words of what is not there. */
const NOT_FOUND = new lucidErrors.E_ROW_NOT_FOUND().code

/** Some packages bring an answer of their own, in English or as a redirect that hides the status. */
function withoutOwnAnswer(error: unknown, ctx: HttpContext): unknown {
  if (error instanceof csrfErrors.E_BAD_CSRF_TOKEN) {
    return new Exception(error.message, { status: ctx.isDegraded ? 503 : 419, code: error.code })
  }
  if (error instanceof authErrors.E_UNAUTHORIZED_ACCESS) {
    return new Exception(error.message, { status: 401, code: error.code })
  }
  if (error instanceof bouncerErrors.E_AUTHORIZATION_FAILURE) {
    const { status = error.status } = error.response
    return new Exception(error.message, { status, code: status === 404 ? NOT_FOUND : error.code })
  }
  if (error instanceof limiterErrors.E_TOO_MANY_REQUESTS) {
    tellOwnLimit(ctx, error.response)
    return new TooManyRequestsException(error.response.availableIn)
  }
  return awayOf(error) ?? error
}

function isActOfOpenPage({ request }: HttpContext): boolean {
  const isAct = !['GET', 'HEAD'].includes(request.method())
  return isAct && request.header('x-inertia') !== undefined
}

/** Without a session that knows the person the way back ends at the log-in, without a database nowhere: the page is lost. */
function mayGoBack({ status }: HttpError, { session, isDegraded }: HttpContext): boolean {
  return session?.initiated && !isDegraded && ![401, 419, 428, 503].includes(status)
}

import { errors } from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { languageOf } from '#exceptions/language'
import Problem, { type ProblemField } from '#exceptions/problem'

/** Whether the caller is a program that reads problem details. */
export function speaksProblems({ request }: HttpContext): boolean {
  return /^\/(api|webhooks)\/|^\/mcp\/?$/.test(request.url())
}

/** Answers an error as RFC 9457 problem details; what is not the caller's fault stays unsaid. */
export function answerProblem(error: unknown, ctx: HttpContext) {
  const { request, response } = ctx
  const status = statusOf(error)
  return response
    .status(status)
    .header('content-type', 'application/problem+json')
    .send({
      type: 'about:blank',
      status,
      title: error instanceof Problem ? error.title : titleOf(error, status, ctx),
      instance: request.url(),
      ...fieldsOf(error),
    })
}

function titleOf(error: unknown, status: number, ctx: HttpContext): string {
  const i18n = languageOf(ctx)
  const { code } = Object(error) as { code?: string }
  const byStatus = i18n.t(`errors.problems.${status}`, {}, i18n.t('errors.problems.500'))
  return status < 500 && code ? i18n.t(`errors.${code}`, {}, byStatus) : byStatus
}

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

function fieldsOf(error: unknown): { errors?: ProblemField[] } {
  if (error instanceof errors.E_VALIDATION_ERROR) return { errors: error.messages }
  return error instanceof Problem && error.errors.length > 0 ? { errors: error.errors } : {}
}

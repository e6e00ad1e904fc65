import { errors } from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import Problem, { type ProblemField } from '#exceptions/problem'

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign-in needed',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  419: 'Page expired',
  422: 'Invalid input',
  429: 'Too many requests',
}

/** Whether the caller is a program that reads problem details. */
export function speaksProblems({ request }: HttpContext): boolean {
  return request.url().startsWith('/api/')
}

/** Answers an error as RFC 9457 problem details; what is not the caller's fault stays unsaid. */
export function answerProblem(error: unknown, { request, response }: HttpContext) {
  const status = statusOf(error)
  return response
    .status(status)
    .header('content-type', 'application/problem+json')
    .send({
      type: 'about:blank',
      status,
      title: error instanceof Problem ? error.title : (TITLES[status] ?? 'Something went wrong'),
      instance: request.url(),
      ...fieldsOf(error),
    })
}

function statusOf(error: unknown): number {
  const status = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}

function fieldsOf(error: unknown): { errors?: ProblemField[] } {
  if (error instanceof errors.E_VALIDATION_ERROR) return { errors: error.messages }
  return error instanceof Problem && error.errors.length > 0 ? { errors: error.errors } : {}
}

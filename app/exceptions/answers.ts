import type { HttpContext } from '@adonisjs/core/http'
import type { HttpError } from '@adonisjs/core/types/http'
import { waitInWords } from '#exceptions/waiting'
import { languageOf } from '#exceptions/language'
import { speaksProblems } from '#exceptions/problem_details'
import { ensureContentPolicy } from '#exceptions/content_policy'

const SHOWN = [400, 403, 404, 409, 413, 419, 429, 500, 503] as const
export type ShownStatus = (typeof SHOWN)[number]

/** The page of a status, and the status itself: a rare one is shown as the nearest that has a page. */
export function shownStatus({ status }: Pick<HttpError, 'status'>) {
  const sent = status >= 400 && status <= 599 ? status : 500
  const known = SHOWN.find((one) => one === sent)
  const shown: ShownStatus = known ?? (sent >= 500 ? 500 : 400)
  return { sent, shown }
}

export async function errorPage(error: HttpError, ctx: HttpContext) {
  const { sent, shown } = shownStatus(error)
  ensureContentPolicy(ctx)
  const page = await ctx.inertia.render('errors/show', {
    status: shown,
    requestId: ctx.request.id(),
  })
  return ctx.response.status(sent).send(page)
}

/** When even the page cannot be made: no style, no script, no detail. */
export function plainPage(ctx: HttpContext, status: 500 | 503) {
  const i18n = languageOf(ctx)
  const title = i18n.t(`errors.${status}.title`)
  const reference = i18n.t('errors.reference', { id: ctx.request.id() })
  return ctx.response
    .status(status)
    .type('html')
    .send(
      `<!doctype html><html lang="${i18n.locale}"><meta charset="utf-8"><title>${title}</title>` +
        `<h1>${title}</h1><p>${i18n.t(`errors.${status}.body`)}</p><p>${reference}</p><p><a href="/">${i18n.t('errors.home')}</a></p>`
    )
}

/** Whether the answer is looked at by a person; programs, and parts of a page that ask for data, read JSON. */
export function wantsPage(ctx: HttpContext): boolean {
  const { request } = ctx
  if (speaksProblems(ctx)) return false
  return request.header('x-inertia') !== undefined || request.accepts(['html', 'json']) === 'html'
}

/** What went wrong with something the person did, in one line. */
export function actMessage(error: HttpError, ctx: HttpContext): string {
  const i18n = languageOf(ctx)
  const byStatus = i18n.t(`errors.acts.${shownStatus(error).shown}`)
  return error.code ? i18n.t(`errors.${error.code}`, waitInWords(error), byStatus) : byStatus
}

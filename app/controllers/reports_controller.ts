import type { HttpContext } from '@adonisjs/core/http'
import { file, ownReports } from '#controllers/reports/support'
import OwnReportTransformer from '#transformers/own_report_transformer'

const PAGE = 20

export default class ReportsController {
  async index(ctx: HttpContext) {
    const { bouncer, inertia, request } = ctx
    await bouncer.with('ReportPolicy').authorize('viewList')
    const { rows, next } = await ownReports(ctx, request.qs().reports, PAGE)
    return inertia.render('reports/index', {
      reports: inertia.scroll(OwnReportTransformer.paginate(rows, {}), () => ({
        pageName: 'reports',
        currentPage: null,
        previousPage: null,
        nextPage: next,
      })),
    })
  }

  async store(ctx: HttpContext) {
    const { report, isNew } = await file(ctx)
    const message = ctx.i18n.t(`reports.dialog.${isNew ? 'sent' : 'sentBefore'}`)
    return ctx.response.status(isNew ? 201 : 200).send({ ulid: report.ulid, isNew, message })
  }
}

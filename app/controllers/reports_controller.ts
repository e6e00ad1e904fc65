import type { HttpContext } from '@adonisjs/core/http'
import Report from '#models/report'
import { decodeCursor, encodeCursor } from '#models/listing/cursor'
import OwnReportTransformer from '#transformers/own_report_transformer'
import { reportValidator } from '#validators/report'

const PAGE = 20

export default class ReportsController {
  async index({ auth, bouncer, inertia, request }: HttpContext) {
    await bouncer.with('ReportPolicy').authorize('viewList')
    const cursor = decodeCursor(request.qs().reports)
    const query = auth.getUserOrFail().related('reports').query().whereNull('erasedAt')
    if (cursor) void query.where('id', '<', cursor.id)
    const found = await query
      .preload('case')
      .orderBy('id', 'desc')
      .limit(PAGE + 1)
    const rows = found.slice(0, PAGE)
    const last = rows.at(-1)
    const next = last && found.length > PAGE ? encodeCursor({ value: null, id: last.id }) : null
    return inertia.render('reports/index', {
      reports: inertia.scroll(OwnReportTransformer.paginate(rows, {}), () => ({
        pageName: 'reports',
        currentPage: null,
        previousPage: null,
        nextPage: next,
      })),
    })
  }

  async store({ auth, bouncer, i18n, request, response }: HttpContext) {
    await bouncer.with('ReportPolicy').authorize('create')
    const { text = null, ...filing } = await request.validateUsing(reportValidator)
    const { report, isNew } = await Report.file(auth.getUserOrFail(), { ...filing, text })
    const message = i18n.t(`reports.dialog.${isNew ? 'sent' : 'sentBefore'}`)
    return response.status(isNew ? 201 : 200).send({ ulid: report.ulid, isNew, message })
  }
}

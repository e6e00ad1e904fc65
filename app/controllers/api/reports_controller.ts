import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { file, ownReports } from '#controllers/reports/support'
import { describes } from '#openapi/description'
import OwnReportTransformer from '#transformers/own_report_transformer'
import { pageValidator } from '#validators/api/page'
import { reportValidator } from '#validators/report'

export default class ReportsController {
  @describes({ tag: 'Reports', summary: 'List what you reported', query: pageValidator })
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('ReportPolicy').authorize('viewList')
    const { cursor, limit } = await pageAsked(ctx, 'reports')
    const { rows, next } = await ownReports(ctx, cursor, limit)
    const { data } = await ctx.serialize(OwnReportTransformer.transform(rows))
    return { data, meta: { next } }
  }

  @describes({
    tag: 'Reports',
    summary: 'Report something or somebody',
    description:
      '`ref` is the id of the listing or person, or the ULID of the comment, review or message. Each is reported once: again it answers 200.',
    body: reportValidator,
    status: [200, 201],
    refusals: [403, 404, 409],
  })
  async store(ctx: HttpContext) {
    const { report, isNew } = await file(ctx)
    ctx.response.status(isNew ? 201 : 200)
    return { data: { ulid: report.ulid, isNew } }
  }
}

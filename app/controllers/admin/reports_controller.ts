import type { HttpContext } from '@adonisjs/core/http'
import { queueEntry, queueSize, reportQueue } from '#models/report/queue'
import ReportCaseTransformer from '#transformers/report_case_transformer'
import { queueValidator } from '#validators/report'

/** The queue as data, for the page that shows it. */
export default class ReportsController {
  async index({ auth, bouncer, request, response }: HttpContext) {
    await bouncer.with('ModerationPolicy').authorize('view')
    const user = auth.getUserOrFail()
    const { cursor, ...asked } = request.qs()
    const filters = await queueValidator.validate(asked)
    const { rows, next } = await reportQueue(user, filters, { after: cursor })
    return response.send({
      cases: rows.map((entry) => new ReportCaseTransformer(entry, user).toObject()),
      next,
      size: await queueSize(),
    })
  }

  async show({ auth, bouncer, params, response }: HttpContext) {
    await bouncer.with('ModerationPolicy').authorize('view')
    const entry = await queueEntry(params.ulid)
    return response.send({
      case: new ReportCaseTransformer(entry, auth.getUserOrFail()).toObject(),
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { wantsPage } from '#exceptions/answers'
import { APPEALS } from '#models/admin/appeals'
import { appealInFull, appealQueue } from '#models/appeal/queue'
import { queueEntry } from '#models/report/queue'
import AppealTransformer from '#transformers/appeal_transformer'
import ReportCaseTransformer from '#transformers/report_case_transformer'

/** Appeals as a list and one by one; for programs as data. */
export default class AppealsController {
  async index(ctx: HttpContext) {
    const { auth, bouncer, inertia, request, response } = ctx
    await bouncer.with('ModerationPolicy').authorize('view')
    const viewer = auth.getUserOrFail()
    if (wantsPage(ctx)) {
      const list = await listPage(APPEALS, ctx, (appeal) => ({
        id: appeal.ulid,
        ...new AppealTransformer(appeal, viewer).toObject(),
      }))
      return inertia.render('admin/appeals/index', { list })
    }
    const { cursor: after, status } = request.qs()
    const { rows, next } = await appealQueue({
      status: status === 'decided' ? 'decided' : 'open',
      after,
    })
    return response.send({
      appeals: rows.map((appeal) => new AppealTransformer(appeal, viewer).toObject()),
      next,
    })
  }

  async show({ auth, bouncer, inertia, params }: HttpContext) {
    await bouncer.with('ModerationPolicy').authorize('view')
    const viewer = auth.getUserOrFail()
    const appeal = await appealInFull(params.ulid)
    const { caseId, case: one } = appeal.sanction
    const entry = caseId === null ? null : await queueEntry(one.ulid)
    return inertia.render('admin/appeals/show', {
      appeal: new AppealTransformer(appeal, viewer).toObject(),
      case: entry ? new ReportCaseTransformer(entry, viewer).toObject() : null,
    })
  }
}

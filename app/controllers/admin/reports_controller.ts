import type { HttpContext } from '@adonisjs/core/http'
import { wantsPage } from '#exceptions/answers'
import { queueEntry, queueSize, reportQueue } from '#models/report/queue'
import ReportCaseTransformer from '#transformers/report_case_transformer'
import { queueValidator } from '#validators/report'

/** The queue, and one case of it; programs and open pages read either as data. */
export default class ReportsController {
  async index(ctx: HttpContext) {
    const { auth, bouncer, inertia, request, response } = ctx
    await bouncer.with('ModerationPolicy').authorize('view')
    const user = auth.getUserOrFail()
    const { cursor, ...asked } = request.qs()
    const [error, filters] = await queueValidator.tryValidate(asked)
    const { rows, next } = await reportQueue(user, filters ?? {}, { after: cursor })
    const cases = rows.map((entry) => new ReportCaseTransformer(entry, user).toObject())
    const queue = { cases, next, size: await queueSize() }
    if (!wantsPage(ctx)) return response.send(queue)
    return inertia.render('admin/cases/index', {
      ...queue,
      asked: filters ?? {},
      isMalformed: error !== null,
      isLater: cursor !== undefined,
      isAlone: false,
    })
  }

  async show(ctx: HttpContext) {
    const { auth, bouncer, inertia, params, response } = ctx
    await bouncer.with('ModerationPolicy').authorize('view')
    const entry = await queueEntry(params.ulid)
    const one = new ReportCaseTransformer(entry, auth.getUserOrFail()).toObject()
    if (!wantsPage(ctx)) return response.send({ case: one })
    return inertia.render('admin/cases/index', {
      cases: [one],
      next: null,
      size: await queueSize(),
      asked: {},
      isMalformed: false,
      isLater: false,
      isAlone: true,
    })
  }
}

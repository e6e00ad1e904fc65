import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { JOB_RUNS } from '#models/admin/job_runs'
import JobPolicy from '#policies/admin/job_policy'
import { countsOf, secondsOf } from '#transformers/job_run_transformer'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(JobPolicy).authorize('view')
    return sendFile(ctx, JOB_RUNS, {
      id: (run) => run.id,
      job: (run) => run.job,
      startedAt: (run) => run.startedAt.toISO(),
      status: (run, { i18n }) => i18n.t(`admin.jobs.status.${run.status}`),
      cause: (run, { i18n }) => i18n.t(`admin.jobs.cause.${run.cause}`),
      seconds: secondsOf,
      counts: countsOf,
      error: (run) => run.error,
    })
  }
}

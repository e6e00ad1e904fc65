import { setTimeout as wait } from 'node:timers/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import JobPolicy from '#policies/admin/job_policy'
import { startNow } from '#services/scheduler/run_now'
import timetable from '#services/scheduler/timetable'

/** Most jobs are done by then; a longer one goes on behind the page. */
const PATIENCE_MS = 1_500

export default class RunsController {
  async store({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    await bouncer.with(JobPolicy).authorize('runNow')
    const job = timetable.find(params.name)
    if (!job) throw new Exception('no such job', { status: 404, code: 'E_ROW_NOT_FOUND' })
    const execution = await startNow(job, auth.getUserOrFail())
    if (execution) {
      await Promise.race([execution.ended, wait(PATIENCE_MS, null, { ref: false })])
      session.flash('success', i18n.t('admin.jobs.started', { job: job.name }))
    } else {
      session.flash('error', i18n.t('admin.jobs.runsAlready', { job: job.name }))
    }
    return response.redirect().back()
  }
}

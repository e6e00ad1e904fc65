import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { JOB_RUNS } from '#models/admin/job_runs'
import { isAdmin } from '#models/user/rights'
import JobPolicy from '#policies/admin/job_policy'
import { healthOf, type JobHealth } from '#services/scheduler/health'
import timetable from '#services/scheduler/timetable'
import JobRunTransformer from '#transformers/job_run_transformer'

export default class JobsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(JobPolicy).authorize('view')
    const [healths, list] = await Promise.all([
      healthOf(timetable.all()),
      listPage(JOB_RUNS, ctx, (run) => new JobRunTransformer(run).toObject()),
    ])
    return ctx.inertia.render('admin/jobs/index', {
      jobs: healths.map(rowOf),
      list,
      mayRun: isAdmin(ctx.auth.getUserOrFail()),
    })
  }
}

function rowOf({ job, last, lateSince, next, failures }: JobHealth) {
  return {
    name: job.name,
    timing: job.timing.text,
    status: last?.status ?? null,
    error: last?.error ?? null,
    lastAt: last?.startedAt.toISO() ?? null,
    nextAt: next?.toISO() ?? null,
    lateSince: lateSince?.toISO() ?? null,
    failures,
  }
}

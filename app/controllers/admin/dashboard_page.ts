import { trendOf, type Step } from '#models/dashboard/figures'
import { queueSizes } from '#models/dashboard/queues'
import { problemOf, spanBefore, usualSpan, type Unit } from '#models/dashboard/span'
import type { Figures } from '#models/dashboard/sums'
import type { Day } from '#models/reservation/calendar'
import type { Span } from '#models/reservation/statistics'
import type User from '#models/user'
import { isAdmin } from '#models/user/rights'
import { healthOf, type JobHealth } from '#services/scheduler/health'
import timetable from '#services/scheduler/timetable'

export type Asked = { by?: Unit; from?: Day; to?: Day }

/** The days that an address names, or the usual ones when it names none, or none that can be shown. */
export function spanOf({ by = 'day', from, to }: Asked, today: Day) {
  const usual = usualSpan(by, today)
  if (!from && !to) return { by, span: usual, problem: null }
  const last = to ?? today
  const span = { from: from ?? usualSpan(by, last).from, to: last }
  const problem = problemOf(span, by, today)
  return { by, span: problem ? usual : span, problem }
}

/** What somebody of the staff sees: money and its queues are the admins'. */
export async function dashboardFor(user: User, span: Span, by: Unit) {
  const seesMoney = isAdmin(user)
  const [{ steps, total, before }, queues, jobs] = await Promise.all([
    trendOf(span, by),
    queueSizes(),
    healthOf(timetable.all()),
  ])
  const { refunds, payouts, ...others } = queues
  return {
    span,
    before: spanBefore(span),
    seesMoney,
    steps: steps.map(({ from, to, ...figures }: Step) => ({
      from,
      to,
      figures: picked(figures, seesMoney),
    })),
    total: picked(total, seesMoney),
    previous: picked(before, seesMoney),
    queues: seesMoney ? queues : others,
    jobs: jobs.map(jobOf),
  }
}

function picked({ moneyIn, moneyOut, fees, ...counts }: Figures, seesMoney: boolean) {
  return seesMoney ? { ...counts, moneyIn, moneyOut, fees } : counts
}

function jobOf({ job, last, lateSince, next, failures }: JobHealth) {
  return {
    name: job.name,
    status: last?.status ?? null,
    lastAt: last?.startedAt.toISO() ?? null,
    nextAt: next?.toISO() ?? null,
    lateSince: lateSince?.toISO() ?? null,
    failures,
  }
}

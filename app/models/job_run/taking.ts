import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { audit, type AuditActor } from '#models/audit/audit'
import JobRun from '#models/job_run'

/** Why a run may not start: its tick has an owner, or the job's last run still goes on. */
export type Refusal = 'taken' | 'running'

export interface Claim {
  job: string
  /** Null for a run by hand. */
  tick: DateTime | null
  cause: JobRun['cause']
  missed?: number
  owner: string
  leaseSeconds: number
  /** Whose act it is, for the audit log; nobody's where the timetable asks. */
  by?: AuditActor
}

const ATTEMPTS = 3

/**
 * Starts a run. The job's row is locked first, so that of all who ask one gets the tick and a job
 * never runs beside itself; the unique key on (job, tick) refuses what would slip past.
 */
export async function take(claim: Claim): Promise<JobRun | Refusal> {
  try {
    return await db.transaction((trx) => takeIn(trx, claim))
  } catch (error) {
    if (isDuplicate(error)) return 'taken'
    throw error
  }
}

/**
 * A run of these jobs whose owner died, for its next attempt. One that has killed its owner three
 * times, and one by hand, is closed as failed instead.
 */
export async function takeOver(
  jobs: string[],
  { owner, leaseSeconds, by }: Pick<Claim, 'owner' | 'leaseSeconds' | 'by'>
): Promise<JobRun | null> {
  return db.transaction(async (trx) => {
    const run = await JobRun.query({ client: trx })
      .where('status', 'running')
      .whereRaw('leased_until < UTC_TIMESTAMP(3)')
      .whereIn('job', jobs)
      .orderBy('leased_until')
      .forUpdate()
      .skipLocked()
      .first()
    if (!run) return null
    if (run.tick === null || run.attempts >= ATTEMPTS) return close(trx, run)
    await trx.rawQuery(
      `UPDATE job_runs SET owner = ?, attempts = attempts + 1, started_at = UTC_TIMESTAMP(3),
         leased_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND
       WHERE id = ?`,
      [owner, leaseSeconds, run.id]
    )
    return started(trx, run.id, by)
  })
}

async function takeIn(
  trx: TransactionClientContract,
  { job, tick, cause, missed = 0, owner, leaseSeconds, by }: Claim
): Promise<JobRun | Refusal> {
  const state = await trx.from('scheduled_jobs').where('name', job).forUpdate().firstOrFail()
  if (tick && state.ticked_until >= tick.toJSDate()) return 'taken'
  const isRunning = await trx.from('job_runs').where({ job, status: 'running' }).first()
  if (isRunning) return 'running'
  const [id] = await trx.table('job_runs').insert({
    job,
    tick: tick?.toJSDate() ?? null,
    cause,
    missed,
    owner,
    leased_until: trx.raw('UTC_TIMESTAMP(3) + INTERVAL ? SECOND', [leaseSeconds]),
  })
  if (tick) {
    await trx.from('scheduled_jobs').where('name', job).update({ ticked_until: tick.toJSDate() })
  }
  return started(trx, id, by)
}

async function started(
  trx: TransactionClientContract,
  id: number,
  by: AuditActor | undefined
): Promise<JobRun> {
  const run = await JobRun.findOrFail(id, { client: trx })
  if (by) {
    await audit(trx, { actor: by, action: 'job.run_now', target: { kind: 'job', id: run.job } })
  }
  return run
}

async function close(trx: TransactionClientContract, run: JobRun): Promise<null> {
  await trx.rawQuery(
    `UPDATE job_runs SET status = 'failed', error = ?, ended_at = UTC_TIMESTAMP(3), leased_until = NULL
     WHERE id = ?`,
    [`its process died (attempt ${run.attempts})`, run.id]
  )
  return null
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ER_DUP_ENTRY'
}

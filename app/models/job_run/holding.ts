import db from '@adonisjs/lucid/services/db'
import type JobRun from '#models/job_run'

export type Outcome =
  | { status: 'ok'; counts: Record<string, number> }
  | { status: 'failed'; counts?: Record<string, number>; error?: string }

/** Leases go by the database's clock alone: those of the instances may differ. */
export async function extend(run: JobRun, leaseSeconds: number): Promise<boolean> {
  const [result] = await db.rawQuery(
    `UPDATE job_runs SET leased_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE ${HELD}`,
    [leaseSeconds, ...heldBy(run)]
  )
  return result.affectedRows === 1
}

export async function finish(run: JobRun, outcome: Outcome): Promise<boolean> {
  const error = outcome.status === 'failed' ? outcome.error : undefined
  const [result] = await db.rawQuery(
    `UPDATE job_runs SET status = ?, counts = ?, error = ?, ended_at = UTC_TIMESTAMP(3), leased_until = NULL
     WHERE ${HELD}`,
    [
      outcome.status,
      outcome.counts ? JSON.stringify(outcome.counts) : null,
      error?.slice(0, 1000) ?? null,
      ...heldBy(run),
    ]
  )
  return result.affectedRows === 1
}

export async function release(run: JobRun): Promise<void> {
  await db.rawQuery(
    `UPDATE job_runs SET leased_until = UTC_TIMESTAMP(3) WHERE ${HELD}`,
    heldBy(run)
  )
}

const HELD = "id = ? AND owner = ? AND attempts = ? AND status = 'running'"

function heldBy(run: JobRun) {
  return [run.id, run.owner, run.attempts]
}

import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import InvariantViolation from '#models/invariant_violation'
import { MOST, type Finding } from './contract.js'
import { tellAdmins } from './telling.js'

export type Recorded = { found: number; ended: number }

/**
 * Brings the record in line with what was found: what is new is opened and said aloud, what is gone is ended.
 * Any number may do so at once; each violation is opened by one of them.
 */
export async function record(invariant: string, findings: Finding[]): Promise<Recorded> {
  const open = await InvariantViolation.query().where('invariant', invariant).whereNull('ended_at')
  const known = new Map(open.map((violation) => [violation.subject, violation]))
  const fresh: Finding[] = []
  for (const finding of findings) {
    const before = known.get(finding.subject)
    if (before) await update(before, finding)
    else fresh.push(finding)
  }
  const found = await begin(invariant, fresh, { isKnown: open.length > 0 })
  const isWhole = findings.length < MOST
  const seen = new Set(findings.map(({ subject }) => subject))
  const gone = isWhole ? open.filter(({ subject }) => !seen.has(subject)) : []
  return { found, ended: await end(gone) }
}

/** Admins are told when an invariant begins not to hold, not of each thing for which it does not. */
async function begin(
  invariant: string,
  findings: Finding[],
  { isKnown }: { isKnown: boolean }
): Promise<number> {
  if (findings.length === 0) return 0
  const opened = await db.transaction(async (trx) => {
    const mine: Finding[] = []
    for (const finding of findings) if (await isOpened(trx, invariant, finding)) mine.push(finding)
    if (mine.length > 0 && !isKnown) await tellAdmins(trx, { invariant, count: mine.length })
    return mine
  })
  for (const { subject, detail } of opened) {
    logger.error({ invariant, subject, detail }, 'an invariant does not hold')
  }
  return opened.length
}

async function isOpened(
  trx: TransactionClientContract,
  invariant: string,
  { subject, detail }: Finding
): Promise<boolean> {
  const [{ affectedRows }] = await trx.rawQuery(
    `INSERT IGNORE INTO invariant_violations (invariant, subject, found_at, detail)
    VALUES (?, ?, UTC_TIMESTAMP(3), ?)`,
    [invariant, subject, JSON.stringify(detail)]
  )
  return affectedRows > 0
}

async function update(violation: InvariantViolation, { detail }: Finding): Promise<void> {
  if (JSON.stringify(violation.detail) === JSON.stringify(detail)) return
  await violation.merge({ detail }).save()
}

async function end(gone: InvariantViolation[]): Promise<number> {
  if (gone.length === 0) return 0
  const ended = await InvariantViolation.query()
    .whereIn(
      'id',
      gone.map(({ id }) => id)
    )
    .whereNull('ended_at')
    .update({ ended_at: db.raw('UTC_TIMESTAMP(3)') })
  for (const { invariant, subject } of gone) {
    logger.info({ invariant, subject }, 'an invariant holds again')
  }
  return Number(ended)
}

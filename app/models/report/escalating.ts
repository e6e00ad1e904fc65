import { ulid } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import marketplace from '#services/settings/marketplace'
import { audit } from '#models/audit/audit'
import Sanction from '#models/sanction'
import { tell } from '#models/notification/telling'
import { REVIEWABLE } from '#models/review/window'
import { booking } from '#models/reservation/transaction'
import { aboutOf } from '#models/sanction/imposing'
import { noticeOf } from '#models/sanction/notices'
import clock from '#services/clock'
import { lockCase } from './guards.js'
import { contentOf, isContent, targetOf } from './targets.js'

export type Escalated = { held: number; failed: number }

/** A dispute about the deposit does not make a rental less completed. */
const COMPLETED = REVIEWABLE

/**
 * Hides what enough people reported and nobody has decided on, until somebody does. Each case has a
 * transaction of its own and is counted again under its lock: ended anywhere and run again, or run twice
 * at once, it goes on, and nothing happens twice.
 */
export async function escalate(progress: (done: number, of: number) => void): Promise<Escalated> {
  const ids = await casesOverTheLine(db.connection())
  const result = { held: 0, failed: 0 }
  for (const [at, id] of ids.entries()) {
    try {
      if (await booking((trx) => hold(trx, id))) result.held += 1
    } catch (error) {
      logger.error({ err: error, case: id }, 'a reported content could not be hidden')
      result.failed += 1
    }
    progress(at + 1, ids.length)
  }
  return result
}

async function hold(trx: TransactionClientContract, id: number): Promise<boolean> {
  const one = await lockCase(trx, id)
  const { targetKind, targetId } = one
  if (!one.isOpen || one.heldAt || !isContent(targetKind)) return false
  const over = await casesOverTheLine(trx, id)
  if (!over.includes(id)) return false
  const looks = await targetOf(targetKind).looks([targetId])
  if (looks.get(targetId)?.state !== 'shown') return false
  const now = clock.now()
  await contentOf(targetKind).hide(trx, targetId)
  const mark = await Sanction.create(
    {
      ulid: ulid(now.toMillis()),
      caseId: id,
      userId: one.subjectId,
      kind: 'hide',
      targetKind,
      targetId,
      about: await aboutOf(trx, one),
      days: null,
      reason: null,
      isProvisional: true,
      createdAt: now,
    },
    { client: trx }
  )
  await one.merge({ heldAt: now, version: one.version + 1 }).save()
  await tell(trx, [noticeOf(mark, 'sanction.held')])
  await audit(trx, {
    actor: 'system',
    action: 'report.escalated',
    target: { kind: 'report_case', id: one.ulid },
    after: { kind: targetKind, target: targetId },
  })
  return true
}

/**
 * Open cases of content with enough reporters who count: whose account was old enough when they reported, who
 * are not banned, and who have a completed rental behind them. Decided reports are in decided cases.
 */
async function casesOverTheLine(client: QueryClientContract, id?: number): Promise<number[]> {
  const { escalateReporters, escalateDays, escalateAccountDays } = marketplace
  const states = COMPLETED.map(() => '?').join(', ')
  const [rows]: [{ id: number }[]] = await client.rawQuery(
    `SELECT c.id FROM report_cases c
     JOIN reports r ON r.case_id = c.id AND r.created_at > ?
     JOIN users u ON u.id = r.reporter_id AND u.banned_at IS NULL
       AND u.created_at <= r.created_at - INTERVAL ? DAY
     WHERE c.is_open = 1 AND c.is_held = 0 AND c.target_kind <> 'user' AND c.reports_count >= ?
       ${id === undefined ? '' : 'AND c.id = ?'}
       AND (
         EXISTS (SELECT 1 FROM reservations WHERE guest_id = u.id AND status IN (${states}))
         OR EXISTS (SELECT 1 FROM reservations WHERE host_id = u.id AND status IN (${states}))
       )
     GROUP BY c.id HAVING COUNT(DISTINCT r.reporter_id) >= ?
     ORDER BY c.id`,
    [
      clock.now().minus({ days: escalateDays }).toJSDate(),
      escalateAccountDays,
      escalateReporters,
      ...(id === undefined ? [] : [id]),
      ...COMPLETED,
      ...COMPLETED,
      escalateReporters,
    ]
  )
  return rows.map((row) => Number(row.id))
}

import { ulid } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import clock from '#services/clock'
import outbox from '#services/outbox/outbox'
import { together } from '../reservation/together.js'
import { traitsOf } from './kinds.js'
import type { Notice } from './notice.js'

/**
 * Tells people of something, in the transaction in which it happens: the rows for their bell, and one effect
 * that pushes and mails after the commit. One round trip, however many are told.
 */
export async function tell(trx: TransactionClientContract, notices: Notice[]): Promise<void> {
  if (notices.length === 0) return
  await together(trx, [
    storing(notices),
    outbox.insertion(trx, [
      {
        topic: 'notification.due',
        payload: { notices },
        dedupeKey: `notification:${notices[0].cause}`,
      },
    ]),
  ])
}

/** The statement that stores notices, each once, for those who want them in the app. */
export function storing(notices: Notice[]) {
  const now = clock.now().toJSDate()
  const rows = notices.map((notice) => [
    ulid(),
    notice.userId,
    notice.kind,
    notice.cause,
    notice.target ?? null,
    notice.actorId ?? null,
    JSON.stringify(notice.data ?? {}),
    now,
    traitsOf(notice.kind).section,
  ])
  const sql = `
    INSERT INTO notifications (ulid, user_id, kind, cause, target, actor_id, data, created_at)
    SELECT n.ulid, n.user_id, n.kind, n.cause, n.target, n.actor_id, n.data, n.created_at FROM (
      ${rows.map((_, at) => (at === 0 ? FIRST : 'SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?')).join(' UNION ALL ')}
    ) n LEFT JOIN notification_preferences p ON p.user_id = n.user_id AND p.section = n.section
    WHERE COALESCE(p.in_app, 1) = 1
    ON DUPLICATE KEY UPDATE cause = notifications.cause`
  return { toSQL: () => ({ sql, bindings: rows.flat() }) }
}

const FIRST = `SELECT ? AS ulid, ? AS user_id, ? AS kind, ? AS cause, ? AS target, ? AS actor_id,
  ? AS data, ? AS created_at, ? AS section`

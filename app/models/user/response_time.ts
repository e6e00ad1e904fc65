import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'

const DAYS = 90
const ENOUGH = 3

/**
 * How long this host takes to a first answer: the median over 90 days, in minutes; null until three
 * requests were answered.
 */
export async function responseMinutes(hostId: number, now: DateTime): Promise<number | null> {
  const [answers] = await db.rawQuery(
    `SELECT TIMESTAMPDIFF(MINUTE, MIN(asked.created_at), MIN(answer.created_at)) AS minutes
     FROM reservations r
     JOIN reservation_events asked ON asked.reservation_id = r.id
       AND asked.to_status = 'PENDING_APPROVAL'
     JOIN reservation_events answer ON answer.reservation_id = r.id AND answer.actor = 'host'
     WHERE r.host_id = ? AND asked.created_at > ?
     GROUP BY r.id
     ORDER BY minutes`,
    [hostId, now.minus({ days: DAYS }).toJSDate()]
  )
  if (answers.length < ENOUGH) return null
  const middle = Math.floor((answers.length - 1) / 2)
  return Number(answers[middle].minutes)
}

import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'

const DAYS = 90
const ENOUGH = 3

/**
 * How long this host takes to a first answer: the median over the requests of 90 days, in minutes; null until
 * there were three, and while none was answered.
 */
export async function responseMinutes(hostId: number, now: DateTime): Promise<number | null> {
  const [asked]: { minutes: number | null }[][] = await db.rawQuery(
    `SELECT TIMESTAMPDIFF(MINUTE, MIN(asked.created_at), MIN(answer.created_at)) AS minutes
     FROM reservations r
     JOIN reservation_events asked ON asked.reservation_id = r.id
       AND asked.to_status = 'PENDING_APPROVAL'
     LEFT JOIN reservation_events answer ON answer.reservation_id = r.id AND answer.actor = 'host'
     WHERE r.host_id = ? AND asked.created_at > ?
     GROUP BY r.id`,
    [hostId, now.minus({ days: DAYS }).toJSDate()]
  )
  const answers = asked.flatMap(({ minutes }) => minutes ?? []).toSorted((a, b) => a - b)
  return asked.length < ENOUGH || answers.length === 0 ? null : median(answers)
}

function median(sorted: number[]): number {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return Math.round((low + high) / 2)
}

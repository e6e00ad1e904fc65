import db from '@adonisjs/lucid/services/db'
import config from '#config/metrics'
import outbox from '#services/outbox/outbox'
import { each, type Figures } from './contract.js'

interface Row {
  topic: string
  pending: number
  dead: number
  age: number | null
}

/** Urgent effects are dated an hour back, so age counts from when they were recorded. */
const STATEMENT = `
  SELECT topic, SUM(failed_at IS NULL) AS pending, SUM(failed_at IS NOT NULL) AS dead,
    TIMESTAMPDIFF(SECOND, MIN(IF(failed_at IS NULL AND available_at <= UTC_TIMESTAMP(3),
      GREATEST(available_at, created_at), NULL)), UTC_TIMESTAMP(3)) AS age
  FROM (
    SELECT topic, available_at, created_at, failed_at FROM outbox_messages
    WHERE done_at IS NULL ORDER BY available_at LIMIT ?
  ) open GROUP BY topic`

/** What is not done, off the index of what is due. */
export async function effectFigures(): Promise<Figures> {
  const [rows]: [Row[]] = await db.rawQuery(STATEMENT, [config.mostEffects])
  const by = (value: (row: Row) => number | null) =>
    each('topic', outbox.topics, new Map(rows.map((row) => [row.topic, Number(value(row))])))
  return {
    outbox_pending: by(({ pending }) => pending),
    outbox_oldest_due_seconds: by(({ age }) => Math.max(0, Number(age))),
    outbox_dead_letters: by(({ dead }) => dead),
  }
}

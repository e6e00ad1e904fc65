import db from '@adonisjs/lucid/services/db'
import { one, type Figures } from './contract.js'

const STATEMENT = `
  SELECT COUNT(*) AS pending,
    TIMESTAMPDIFF(SECOND, MIN(next_attempt_at), UTC_TIMESTAMP(3)) AS age
  FROM webhook_deliveries WHERE status = 'pending'`

/** What hosts' servers have not been told yet. */
export async function webhookFigures(): Promise<Figures> {
  const [[{ pending, age }]] = await db.rawQuery(STATEMENT)
  return {
    webhooks_pending: one(Number(pending)),
    webhooks_oldest_due_seconds: one(Math.max(0, Number(age))),
  }
}

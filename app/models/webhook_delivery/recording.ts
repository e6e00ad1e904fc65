import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { cause } from '#services/logging/cause'
import { together } from '../reservation/together.js'
import { bodyOf, type Message } from './message.js'

/**
 * The statement that writes down what a host's endpoints are to be told, for those who send it along with the
 * cause; nothing where nobody asked for it. Endpoints that are paused keep theirs until they are asked for.
 */
export function storingDeliveries(message: Message) {
  const at = message.at.toJSDate()
  const sql = `
    INSERT INTO webhook_deliveries
      (endpoint_id, message_id, event, stream, body, status, next_attempt_at, created_at, updated_at, caused_by)
    SELECT e.id, ?, ?, ?,
      IF(g.id IS NULL, ?, JSON_SET(?, '$.data.guest', JSON_OBJECT('nickname', g.nickname))),
      IF(e.status = 'active', 'pending', 'held'), IF(e.status = 'active', ?, NULL), ?, ?, ?
    FROM webhook_endpoints e LEFT JOIN users g ON g.id = ?
    WHERE e.user_id = ? AND e.status <> 'gone' AND JSON_CONTAINS(e.events, ?)`
  const body = bodyOf(message)
  const bindings = [
    message.id,
    message.event,
    message.stream,
    body,
    body,
    at,
    at,
    at,
    cause(),
    message.guestId,
    message.hostId,
    JSON.stringify(message.event),
  ]
  return { toSQL: () => ({ sql, bindings }) }
}

/** In the transaction in which it happens. */
export async function recordMessage(trx: TransactionClientContract, message: Message) {
  await together(trx, [storingDeliveries(message)])
}

import { errors } from '@adonisjs/lucid'
import logger from '@adonisjs/core/services/logger'
import Payment from '#models/payment'
import type User from '#models/user'

/** An order of this person's own; anybody else's is not found. */
export async function findPayment(user: User, orderId: string): Promise<Payment> {
  const payment = await Payment.query()
    .where('order_id', orderId)
    .whereHas('reservation', (reservation) => reservation.where('guest_id', user.id))
    .preload('reservation')
    .first()
  if (payment) return payment
  logger.warn({ user: user.id }, 'somebody asked for an order that is not theirs')
  throw new errors.E_ROW_NOT_FOUND(Payment)
}

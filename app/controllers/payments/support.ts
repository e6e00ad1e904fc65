import Payment from '#models/payment'
import type User from '#models/user'

/** An order of this person's own; anybody else's is not found. */
export async function findPayment(user: User, orderId: string): Promise<Payment> {
  return Payment.query()
    .where('order_id', orderId)
    .whereHas('reservation', (reservation) => reservation.where('guest_id', user.id))
    .preload('reservation')
    .firstOrFail()
}

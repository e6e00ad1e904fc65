import { errors } from '@adonisjs/lucid'
import { findReservation } from '#controllers/reservations/support'
import Payment from '#models/payment'
import { roleOf } from '#models/reservation/roles'
import ReservationMoneyTransformer from '#transformers/reservation_money_transformer'
import ReservationTransformer from '#transformers/reservation_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** What the guest paid and had back; there is none before anything was paid. */
export async function receiptOf(ctx: HttpContext) {
  const reservation = await findReservation(ctx)
  await ctx.bouncer.with('ReservationPolicy').authorize('viewReceipt', reservation)
  const viewer = ctx.auth.getUserOrFail()
  await reservation.load((relations) => {
    relations
      .load('guest')
      .load('host')
      .load('photo')
      .load('payments')
      .load('claim')
      .load('refunds', (refunds) => refunds.orderBy('id').preload('account').preload('transfers'))
  })
  if (!reservation.payments.some(({ counts }) => counts)) throw new errors.E_ROW_NOT_FOUND(Payment)
  const role = roleOf(reservation, viewer) ?? 'moderator'
  return {
    reservation: ReservationTransformer.transform(reservation, viewer),
    money: ReservationMoneyTransformer.transform(reservation, role, ctx.i18n.locale, true),
  }
}

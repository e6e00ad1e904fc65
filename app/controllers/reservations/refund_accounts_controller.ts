import { BANKS, bankName } from '#database/data/banks'
import { requireStepUp } from '#controllers/settings/step_up'
import { findReservation, recorded } from '#controllers/reservations/support'
import Refund from '#models/refund'
import { takesAccount } from '#models/refund/account'
import { refundAccountValidator } from '#validators/bank_account'
import type { HttpContext } from '@adonisjs/core/http'

/** Where a guest is paid back when the payment company can give the money back no longer. */
export default class RefundAccountsController {
  async show(ctx: HttpContext) {
    const { bouncer, i18n, inertia, response } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('enterRefundAccount', reservation)
    await reservation.load('refunds', (refunds) =>
      refunds.orderBy('id').preload('account').preload('transfers')
    )
    const waiting = reservation.refunds.filter((refund) => takesAccount(refund))
    if (waiting.length === 0) {
      return response.redirect().toRoute('reservations.show', { ulid: reservation.ulid })
    }
    const account = waiting.find((refund) => refund.account)?.account
    return inertia.render('reservations/refund_account', {
      reservation: { ulid: reservation.ulid, title: reservation.title },
      amount: waiting.reduce((sum, { amount }) => sum + amount, 0),
      entered: account
        ? { bank: bankName(account.bankCode, i18n.locale), number: account.numberMasked }
        : null,
      isRefused: waiting.some(({ transfers }) => transfers.length > 0),
      banks: BANKS.map(({ code }) => ({ value: code, label: bankName(code, i18n.locale) })),
    })
  }

  async update(ctx: HttpContext) {
    const { auth, bouncer, request } = ctx
    const reservation = await findReservation(ctx)
    await bouncer.with('ReservationPolicy').authorize('enterRefundAccount', reservation)
    const entry = await request.validateUsing(refundAccountValidator)
    requireStepUp(ctx)
    await Refund.enterAccount(reservation, auth.getUserOrFail(), entry)
    return recorded(ctx, 'refund_account')
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { PAYMENTS } from '#models/admin/money'
import MoneyPolicy from '#policies/admin/money_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(MoneyPolicy).authorize('view')
    return sendFile(ctx, PAYMENTS, {
      ulid: (payment) => payment.ulid,
      reservation: (payment) => payment.reservation.ulid,
      title: (payment) => payment.reservation.title,
      amount: (payment) => payment.amount,
      status: (payment, { i18n }) => i18n.t(`admin.payments.status.${payment.status}`),
      provider: (payment, { i18n }) => i18n.t(`admin.payments.provider.${payment.provider}`),
      orderId: (payment) => payment.orderId,
      method: (payment) => payment.method,
      failure: (payment) => payment.failureCode,
      createdAt: (payment) => payment.createdAt.toISO(),
      paidAt: (payment) => payment.paidAt?.toISO() ?? null,
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { REFUNDS } from '#models/admin/money'
import MoneyPolicy from '#policies/admin/money_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(MoneyPolicy).authorize('view')
    return sendFile(ctx, REFUNDS, {
      ulid: (refund) => refund.ulid,
      reservation: (refund) => refund.reservation.ulid,
      title: (refund) => refund.reservation.title,
      amount: (refund) => refund.amount,
      kind: (refund, { i18n }) => i18n.t(`admin.refunds.kind.${refund.kind}`),
      way: (refund, { i18n }) => i18n.t(`admin.refunds.way.${refund.way}`),
      status: (refund, { i18n }) => i18n.t(`admin.refunds.status.${refund.status}`),
      attempts: (refund) => refund.attempts,
      error: (refund) => refund.lastError,
      createdAt: (refund) => refund.createdAt.toISO(),
      doneAt: (refund) => refund.doneAt?.toISO() ?? null,
    })
  }
}

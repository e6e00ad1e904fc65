import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { PAYOUTS } from '#models/admin/money'
import MoneyPolicy from '#policies/admin/money_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(MoneyPolicy).authorize('view')
    return sendFile(ctx, PAYOUTS, {
      ulid: (payout) => payout.ulid,
      reservation: (payout) => payout.reservation.ulid,
      title: (payout) => payout.reservation.title,
      host: (payout) => payout.host.nickname,
      amount: (payout) => payout.amount,
      platformFee: (payout) => payout.platformFee,
      claim: (payout) => payout.claim,
      status: (payout, { i18n }) => i18n.t(`admin.payouts.status.${payout.status}`),
      attempts: (payout) => payout.attempts,
      error: (payout) => payout.lastError,
      createdAt: (payout) => payout.createdAt.toISO(),
      sentAt: (payout) => payout.sentAt?.toISO() ?? null,
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { RESERVATIONS } from '#models/admin/reservations'
import CasePolicy from '#policies/admin/case_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(CasePolicy).authorize('view')
    return sendFile(ctx, RESERVATIONS, {
      id: ({ ulid }) => ulid,
      title: ({ title }) => title,
      guest: ({ guest }) => guest.nickname,
      host: ({ host }) => host.nickname,
      status: ({ status }, { i18n }) => i18n.t(`reservations.status.${status}`),
      startDate: ({ startDate }) => startDate,
      end: ({ endDate }) => endDate,
      total: ({ total }) => total,
      deposit: ({ deposit }) => deposit,
      requestedAt: ({ requestedAt }) => requestedAt.toISO(),
    })
  }
}

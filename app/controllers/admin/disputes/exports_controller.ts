import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { DISPUTES, waitingOf } from '#models/admin/disputes'
import CasePolicy from '#policies/admin/case_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(CasePolicy).authorize('view')
    return sendFile(ctx, DISPUTES, {
      id: ({ ulid }) => ulid,
      title: ({ title }) => title,
      about: (reservation, { i18n }) =>
        waitingOf(reservation)
          .about.map((about) => i18n.t(`admin.disputes.about.${about}`))
          .join(', '),
      status: ({ status }, { i18n }) => i18n.t(`reservations.status.${status}`),
      guest: ({ guest }) => guest.nickname,
      host: ({ host }) => host.nickname,
      claimed: ({ claim }) => claim?.amount ?? null,
      deposit: ({ deposit }) => deposit,
      since: (reservation) => waitingOf(reservation).since.toISOString(),
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#controllers/admin/lists'
import { VIOLATIONS } from '#models/admin/violations'
import JobPolicy from '#policies/admin/job_policy'
import { detailInWords } from '#services/watchdog/words'
import { stateOf } from '#transformers/violation_transformer'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(JobPolicy).authorize('view')
    return sendFile(ctx, VIOLATIONS, {
      id: (violation) => violation.id,
      invariant: (violation, { i18n }) =>
        i18n.t(`admin.violations.invariant.${violation.invariant}`),
      subject: (violation) => violation.subject,
      state: (violation, { i18n }) => i18n.t(`admin.violations.state.${stateOf(violation)}`),
      foundAt: (violation) => violation.foundAt.toISO(),
      endedAt: (violation) => violation.endedAt?.toISO() ?? null,
      detail: (violation, { i18n }) => detailInWords(violation, i18n),
    })
  }
}

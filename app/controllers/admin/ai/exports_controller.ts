import type { HttpContext } from '@adonisjs/core/http'
import { sendRows } from '#controllers/admin/lists'
import { AI_CALLS, usageOf } from '#models/admin/ai_usage'
import { askedOf } from '#models/admin/list'
import AiUsagePolicy from '#policies/admin/ai_usage_policy'

export default class ExportsController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with(AiUsagePolicy).authorize('view')
    const asked = askedOf(AI_CALLS, ctx.request.qs())
    const rows = await usageOf(asked)
    return sendRows(
      ctx,
      AI_CALLS,
      { asked, rows },
      {
        day: (row) => row.day,
        model: (row) => row.model,
        outcome: (row, { i18n }) => i18n.t(`admin.ai.outcome.${row.outcome}`),
        calls: (row) => row.calls,
        inputTokens: (row) => row.inputTokens,
        outputTokens: (row) => row.outputTokens,
        cost: (row) => row.costMicros / 1_000_000,
        milliseconds: (row) => row.milliseconds,
      }
    )
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { waysOf } from '#controllers/admin/lists'
import { AI_CALLS, pageOfUsage, sumOf, usageOf } from '#models/admin/ai_usage'
import { askedOf } from '#models/admin/list'
import AiUsagePolicy from '#policies/admin/ai_usage_policy'

/** What the models were asked, and what it cost. */
export default class AiController {
  async index({ bouncer, inertia, request }: HttpContext) {
    await bouncer.with(AiUsagePolicy).authorize('view')
    const { isMalformed, ...asked } = askedOf(AI_CALLS, request.qs())
    const rows = await usageOf(asked)
    return inertia.render('admin/ai/index', {
      list: { ...pageOfUsage(rows, asked), ...waysOf(AI_CALLS), isMalformed },
      sums: sumOf(rows),
    })
  }
}

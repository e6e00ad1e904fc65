import type { HttpContext } from '@adonisjs/core/http'
import { findPayout, moveAndGoBack } from '#controllers/admin/payouts/support'
import { requireStepUp } from '#controllers/settings/step_up'
import MoneyPolicy from '#policies/admin/money_policy'

/** A payout that waits for an operator is tried once more. */
export default class RetriesController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with(MoneyPolicy).authorize('view')
    const payout = await findPayout(ctx)
    await ctx.bouncer.with(MoneyPolicy).authorize('retryPayout', payout.reservation)
    requireStepUp(ctx)
    return moveAndGoBack(ctx, 'retried', () => payout.retry(ctx.auth.getUserOrFail()))
  }
}

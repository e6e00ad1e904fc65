import type { HttpContext } from '@adonisjs/core/http'
import { findPayout, moveAndGoBack } from '#controllers/admin/payouts/support'
import { requireStepUp } from '#controllers/settings/step_up'
import MoneyPolicy from '#policies/admin/money_policy'

/** Nothing is asked of the bank while a payout is held. */
export default class HoldsController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with(MoneyPolicy).authorize('view')
    const payout = await findPayout(ctx)
    await ctx.bouncer.with(MoneyPolicy).authorize('holdPayout', payout.reservation)
    requireStepUp(ctx)
    return moveAndGoBack(ctx, 'held', () => payout.hold(ctx.auth.getUserOrFail()))
  }

  async destroy(ctx: HttpContext) {
    await ctx.bouncer.with(MoneyPolicy).authorize('view')
    const payout = await findPayout(ctx)
    await ctx.bouncer.with(MoneyPolicy).authorize('releasePayout', payout.reservation)
    requireStepUp(ctx)
    return moveAndGoBack(ctx, 'released', () => payout.release(ctx.auth.getUserOrFail()))
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { PAYOUTS } from '#models/admin/money'
import MoneyPolicy from '#policies/admin/money_policy'
import AdminPayoutTransformer from '#transformers/admin_payout_transformer'

export default class PayoutsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(MoneyPolicy).authorize('view')
    const list = await listPage(PAYOUTS, ctx, (payout) =>
      new AdminPayoutTransformer(payout).toObject()
    )
    return ctx.inertia.render('admin/payouts/index', { list })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { REFUNDS } from '#models/admin/money'
import MoneyPolicy from '#policies/admin/money_policy'
import AdminRefundTransformer from '#transformers/admin_refund_transformer'

export default class RefundsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(MoneyPolicy).authorize('view')
    const list = await listPage(REFUNDS, ctx, (refund) =>
      new AdminRefundTransformer(refund).toObject()
    )
    return ctx.inertia.render('admin/refunds/index', { list })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { PAYMENTS } from '#models/admin/money'
import MoneyPolicy from '#policies/admin/money_policy'
import AdminPaymentTransformer from '#transformers/admin_payment_transformer'

export default class PaymentsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(MoneyPolicy).authorize('view')
    const list = await listPage(PAYMENTS, ctx, (payment) =>
      new AdminPaymentTransformer(payment).toObject()
    )
    return ctx.inertia.render('admin/payments/index', { list })
  }
}

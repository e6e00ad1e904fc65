import type { HttpContext } from '@adonisjs/core/http'
import { ownSanctions } from '#controllers/reports/support'
import OwnSanctionTransformer from '#transformers/own_sanction_transformer'

export default class SanctionsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('SanctionPolicy').authorize('viewOwn')
    return ctx.inertia.render('sanctions/index', {
      sanctions: OwnSanctionTransformer.transform(await ownSanctions(ctx)),
    })
  }
}

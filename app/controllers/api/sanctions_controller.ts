import type { HttpContext } from '@adonisjs/core/http'
import { ownSanctions } from '#controllers/reports/support'
import { describes } from '#openapi/description'
import OwnSanctionTransformer from '#transformers/own_sanction_transformer'

export default class SanctionsController {
  @describes({ tag: 'Reports', summary: 'List the sanctions against you' })
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('SanctionPolicy').authorize('viewOwn')
    return ctx.serialize(OwnSanctionTransformer.transform(await ownSanctions(ctx)))
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { pageOfOwnSanctions } from '#controllers/reports/support'
import { describes } from '#openapi/description'
import OwnSanctionTransformer from '#transformers/own_sanction_transformer'
import { pageValidator } from '#validators/api/page'

export default class SanctionsController {
  @describes({ tag: 'Reports', summary: 'List the sanctions against you', query: pageValidator })
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('SanctionPolicy').authorize('viewOwn')
    const { cursor, limit } = await pageAsked(ctx, 'sanctions')
    const { rows, next } = await pageOfOwnSanctions(ctx, cursor, limit)
    const { data } = await ctx.serialize(OwnSanctionTransformer.transform(rows))
    return { data, meta: { next } }
  }
}

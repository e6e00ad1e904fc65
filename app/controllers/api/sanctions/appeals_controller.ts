import type { HttpContext } from '@adonisjs/core/http'
import { appeal, ownSanctions } from '#controllers/reports/support'
import { describes } from '#openapi/description'
import OwnSanctionTransformer from '#transformers/own_sanction_transformer'
import { appealValidator } from '#validators/report'

export default class AppealsController {
  @describes({
    tag: 'Reports',
    summary: 'Appeal against a sanction',
    description: 'Once. Another moderator decides.',
    body: appealValidator,
    status: 201,
    refusals: [403, 409],
  })
  async store(ctx: HttpContext) {
    await appeal(ctx)
    ctx.response.status(201)
    const sanction = await ownSanctions(ctx).where('ulid', ctx.params.ulid).firstOrFail()
    return ctx.serialize(OwnSanctionTransformer.transform(sanction))
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { pageAsked } from '#controllers/api/support'
import { self } from '#controllers/settings/support'
import { earningsPage, withBank } from '#models/payout/earnings'
import { describes } from '#openapi/description'
import { pageValidator } from '#validators/api/page'
import { earningsSearchValidator } from '#validators/earnings'

export default class EarningsController {
  @describes({
    tag: 'Payments',
    summary: 'List what you earn as a host',
    description: 'Upcoming, waiting, paid and failed, the latest day first.',
    query: [earningsSearchValidator, pageValidator],
  })
  async index(ctx: HttpContext) {
    const { i18n, request } = ctx
    const host = await self(ctx)
    const filter = await request.validateUsing(earningsSearchValidator, { data: request.qs() })
    const { rows, next } = await earningsPage(host, filter, await pageAsked(ctx, 'earnings'))
    return { data: rows.map((row) => withBank(row, i18n.locale)), meta: { next } }
  }
}

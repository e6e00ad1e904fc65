import type { HttpContext } from '@adonisjs/core/http'
import { pageOfOwnSanctions } from '#controllers/reports/support'
import OwnSanctionTransformer from '#transformers/own_sanction_transformer'

const PAGE = 20

export default class SanctionsController {
  async index(ctx: HttpContext) {
    const { bouncer, inertia, request } = ctx
    await bouncer.with('SanctionPolicy').authorize('viewOwn')
    const { rows, next } = await pageOfOwnSanctions(ctx, request.qs().sanctions, PAGE)
    return inertia.render('sanctions/index', {
      sanctions: inertia.scroll(OwnSanctionTransformer.paginate(rows, {}), () => ({
        pageName: 'sanctions',
        currentPage: null,
        previousPage: null,
        nextPage: next,
      })),
    })
  }
}

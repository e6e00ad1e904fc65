import type { HttpContext } from '@adonisjs/core/http'
import OwnSanctionTransformer from '#transformers/own_sanction_transformer'

/** More than anybody should have. */
const MOST = 100

export default class SanctionsController {
  async index({ auth, bouncer, inertia }: HttpContext) {
    await bouncer.with('SanctionPolicy').authorize('viewOwn')
    const sanctions = await auth
      .getUserOrFail()
      .related('sanctions')
      .query()
      .preload('appeal')
      .orderBy('id', 'desc')
      .limit(MOST)
    return inertia.render('sanctions/index', {
      sanctions: OwnSanctionTransformer.transform(sanctions),
    })
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { listPage } from '#controllers/admin/lists'
import { LISTINGS } from '#models/admin/listings'
import ContentPolicy from '#policies/admin/content_policy'
import AdminListingTransformer from '#transformers/admin_listing_transformer'

export default class ListingsController {
  async index(ctx: HttpContext) {
    const { auth, bouncer, i18n, inertia } = ctx
    await bouncer.with(ContentPolicy).authorize('view')
    const viewer = auth.getUserOrFail()
    const list = await listPage(LISTINGS, ctx, (listing) =>
      new AdminListingTransformer(listing, viewer, i18n.locale).toObject()
    )
    return inertia.render('admin/listings/index', { list })
  }
}

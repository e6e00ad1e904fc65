import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/webhooks'
import { requireStepUp } from '#controllers/settings/step_up'
import { listPage, logPage, ownEndpoint, wantedOf } from '#controllers/settings/webhooks/support'
import FieldException from '#exceptions/field_exception'
import WebhookEndpoint from '#models/webhook_endpoint'
import WebhookEndpointPolicy from '#policies/webhook_endpoint_policy'

/** Where one's programs hear of one's rentals. */
export default class WebhooksController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with(WebhookEndpointPolicy).authorize('viewList')
    return listPage(ctx)
  }

  /** The secret goes to the page that asked, in the answer itself: no session keeps it. */
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, inertia, response } = ctx
    await bouncer.with(WebhookEndpointPolicy).authorize('create')
    const wanted = await wantedOf(ctx)
    requireStepUp(ctx)
    const added = await WebhookEndpoint.add(auth.getUserOrFail(), wanted)
    if (added === 'full') {
      throw new FieldException('url', i18n.t('webhooks.full', { limit: config.endpoints }), 'full')
    }
    inertia.flash(() => ({ secret: added.secret }))
    response.header('Cache-Control', 'no-store')
    return listPage(ctx)
  }

  async show(ctx: HttpContext) {
    return logPage(ctx, await ownEndpoint(ctx))
  }

  /** What is told to another address is asked for once more. */
  async update(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    const wanted = await wantedOf(ctx)
    if (wanted.url !== endpoint.url) requireStepUp(ctx)
    await endpoint.change(wanted)
    ctx.session.flash('success', ctx.i18n.t('webhooks.saved'))
    return ctx.response.redirect(`/settings/webhooks/${endpoint.ulid}`)
  }

  async destroy(ctx: HttpContext) {
    const endpoint = await ownEndpoint(ctx)
    await endpoint.remove()
    ctx.session.flash('success', ctx.i18n.t('webhooks.deleted'))
    return ctx.response.redirect('/settings/webhooks')
  }
}

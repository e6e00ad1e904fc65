import type { HttpContext } from '@adonisjs/core/http'
import { replayed } from '#controllers/settings/webhooks/replaying'
import { ownEndpoint } from '#controllers/settings/webhooks/support'

export default class ReplaysController {
  async store(ctx: HttpContext) {
    const { i18n, response, session } = ctx
    const endpoint = await ownEndpoint(ctx)
    const count = await replayed(ctx, endpoint)
    if (count > 0) session.flash('success', i18n.t('webhooks.replay.begun', { count }))
    else session.flash('error', i18n.t(`webhooks.replay.${nothing(endpoint.status)}`))
    return response.redirect().back()
  }
}

function nothing(status: string): string {
  return status === 'active' ? 'nothing' : 'stopped'
}

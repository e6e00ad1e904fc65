import { blockDays, unblockDays } from '#controllers/hosting/blocking'
import type { HttpContext } from '@adonisjs/core/http'

export default class ListingBlocksController {
  async store(ctx: HttpContext) {
    const { i18n, session } = ctx
    const { leftBooked } = await blockDays(ctx)
    if (leftBooked.length === 0) session.flash('success', i18n.t('hosting.done.blocked'))
    else {
      const units = i18n.formatList(leftBooked.map(String), { type: 'conjunction' })
      session.flash('notice', i18n.t('hosting.done.blockedExcept', { units }))
    }
    return back(ctx)
  }

  async destroy(ctx: HttpContext) {
    await unblockDays(ctx)
    ctx.session.flash('success', ctx.i18n.t('hosting.done.unblocked'))
    return back(ctx)
  }
}

function back({ params, response }: HttpContext) {
  return response.redirect().toRoute('hosting.calendars.show', { id: params.id })
}

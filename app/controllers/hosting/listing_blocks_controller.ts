import ListingRefusedException from '#exceptions/listing_refused_exception'
import RefusalException from '#exceptions/refusal_exception'
import { ownListing } from '#controllers/hosting/support'
import { blockValidator } from '#validators/block'
import type { HttpContext } from '@adonisjs/core/http'

export default class ListingBlocksController {
  async store(ctx: HttpContext) {
    const { bouncer, i18n, request, response, session } = ctx
    const listing = await ownListing(ctx)
    await bouncer.with('ListingPolicy').authorize('blockDays', listing)
    const { startDate, endDate, note } = await request.validateUsing(blockValidator, {
      messagesProvider: i18n.createMessagesProvider('hosting.form'),
    })
    const { leftBooked } = await listing
      .blockDays({ startDate, endDate, note: note ?? null })
      .catch(nothingFree)
    if (leftBooked.length === 0) session.flash('success', i18n.t('hosting.done.blocked'))
    else {
      const units = i18n.formatList(leftBooked.map(String), { type: 'conjunction' })
      session.flash('notice', i18n.t('hosting.done.blockedExcept', { units }))
    }
    return response.redirect().toRoute('hosting.calendars.show', { id: listing.id })
  }

  async destroy(ctx: HttpContext) {
    const { bouncer, i18n, params, response, session } = ctx
    const listing = await ownListing(ctx)
    await bouncer.with('ListingPolicy').authorize('blockDays', listing)
    const block = await listing.related('blocks').query().where('id', params.blockId).firstOrFail()
    await block.remove()
    session.flash('success', i18n.t('hosting.done.unblocked'))
    return response.redirect().toRoute('hosting.calendars.show', { id: listing.id })
  }
}

function nothingFree(error: unknown): never {
  if (error instanceof RefusalException && error.is('daysTaken')) {
    throw new ListingRefusedException('nothingToBlock', {})
  }
  throw error
}

import type { HttpContext } from '@adonisjs/core/http'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import RefusalException from '#exceptions/refusal_exception'
import { ownListing } from '#controllers/hosting/support'
import { blockValidator } from '#validators/block'

/** Keeps days for the host; `leftBooked` are the units that are rented then. */
export async function blockDays(ctx: HttpContext) {
  const { bouncer, i18n, request } = ctx
  const listing = await ownListing(ctx)
  await bouncer.with('ListingPolicy').authorize('blockDays', listing)
  const { startDate, endDate, note } = await request.validateUsing(blockValidator, {
    messagesProvider: i18n.createMessagesProvider('hosting.form'),
  })
  return listing.blockDays({ startDate, endDate, note: note ?? null }).catch(nothingFree)
}

export async function unblockDays(ctx: HttpContext): Promise<void> {
  const listing = await ownListing(ctx)
  await ctx.bouncer.with('ListingPolicy').authorize('blockDays', listing)
  const blocks = listing.related('blocks').query()
  const block = await blocks.where('id', ctx.params.blockId).firstOrFail()
  await block.remove()
}

function nothingFree(error: unknown): never {
  if (error instanceof RefusalException && error.is('daysTaken')) {
    throw new ListingRefusedException('nothingToBlock', {})
  }
  throw error
}

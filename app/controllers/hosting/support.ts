import type { HttpContext } from '@adonisjs/core/http'
import Listing from '#models/listing'
import {
  draftValidator,
  intentValidator,
  listingValidator,
  seenValidator,
  toTerms,
} from '#validators/listing'

/** The listing of the address, found through the person: somebody else's, or an archived one, is "not found". */
export function ownListing({ auth, params }: HttpContext): Promise<Listing> {
  return auth
    .getUserOrFail()
    .related('listings')
    .query()
    .where('id', params.id)
    .whereNot('status', 'deleted')
    .firstOrFail()
}

/** Only what nobody sees yet may be incomplete. */
export async function readTerms({ i18n, request }: HttpContext, listing?: Listing) {
  const messagesProvider = i18n.createMessagesProvider('hosting.form')
  const { intent, version } = await request.validateUsing(intentValidator)
  const isDraft = intent === 'draft' && (!listing || listing.status === 'draft')
  const input = isDraft
    ? await request.validateUsing(draftValidator, { messagesProvider })
    : await request.validateUsing(listingValidator, { messagesProvider })
  return { terms: toTerms(input), isDraft, version }
}

export async function offer(ctx: HttpContext) {
  await ctx.bouncer.with('ListingPolicy').authorize('create')
  const { terms, isDraft } = await readTerms(ctx)
  const host = ctx.auth.getUserOrFail()
  const listing = await Listing.offer(host, terms, isDraft ? 'draft' : 'published')
  return { listing, isDraft }
}

/** @throws {ListingRefusedException} `stale` among others */
export async function revise(ctx: HttpContext, listing: Listing) {
  const wantsToPublish = ctx.request.input('intent') === 'publish'
  await ctx.bouncer.with('ListingPolicy').authorize(wantsToPublish ? 'publish' : 'update', listing)
  const { terms, isDraft, version } = await readTerms(ctx, listing)
  await listing.revise(terms, { seen: version ?? 0, publish: wantsToPublish })
  return { isDraft }
}

export async function publish(ctx: HttpContext): Promise<void> {
  const listing = await ownListing(ctx)
  await ctx.bouncer.with('ListingPolicy').authorize('publish', listing)
  await listing.publish(await seenOf(ctx))
}

export async function pause(ctx: HttpContext): Promise<void> {
  const listing = await ownListing(ctx)
  await ctx.bouncer.with('ListingPolicy').authorize('pause', listing)
  await listing.pause(await seenOf(ctx))
}

export async function remove(ctx: HttpContext): Promise<void> {
  const listing = await ownListing(ctx)
  await ctx.bouncer.with('ListingPolicy').authorize('remove', listing)
  await listing.remove(await seenOf(ctx))
}

/** Programs say which version they saw (`if_match_middleware.ts`); a button of a page does not. */
async function seenOf({ request }: HttpContext): Promise<number | undefined> {
  const { version } = await request.validateUsing(seenValidator)
  return version
}

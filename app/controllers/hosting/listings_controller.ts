import ListingRefusedException from '#exceptions/listing_refused_exception'
import Listing from '#models/listing'
import { ownListing } from '#controllers/hosting/support'
import { listingForm } from '#controllers/hosting/form'
import { overviewOf } from '#controllers/hosting/overview'
import { draftValidator, intentValidator, listingValidator, toTerms } from '#validators/listing'
import type { HttpContext } from '@adonisjs/core/http'

export default class ListingsController {
  async index({ auth, inertia }: HttpContext) {
    return inertia.render('hosting/listings/index', await overviewOf(auth.getUserOrFail()))
  }

  async create(ctx: HttpContext) {
    await ctx.bouncer.with('ListingPolicy').authorize('create')
    return ctx.inertia.render('hosting/listings/create', await listingForm(ctx))
  }

  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, response, session } = ctx
    await bouncer.with('ListingPolicy').authorize('create')
    const { terms, isDraft } = await read(ctx)
    const listing = await Listing.offer(
      auth.getUserOrFail(),
      terms,
      isDraft ? 'draft' : 'published'
    )
    session.flash('success', i18n.t(`hosting.done.${isDraft ? 'drafted' : 'published'}`))
    return isDraft
      ? response.redirect().toRoute('hosting.listings.edit', { id: listing.id })
      : response.redirect().toRoute('hosting.listings.index')
  }

  /** Where a browser that asks again after a refused change ends up. */
  async show({ params, response }: HttpContext) {
    return response.redirect().toRoute('hosting.listings.edit', { id: params.id })
  }

  async edit(ctx: HttpContext) {
    const listing = await ownListing(ctx)
    await ctx.bouncer.with('ListingPolicy').authorize('update', listing)
    return ctx.inertia.render('hosting/listings/edit', await listingForm(ctx, listing))
  }

  async update(ctx: HttpContext) {
    const { bouncer, i18n, inertia, request, response, session } = ctx
    const listing = await ownListing(ctx)
    const wantsToPublish = request.input('intent') === 'publish'
    await bouncer.with('ListingPolicy').authorize(wantsToPublish ? 'publish' : 'update', listing)
    const { terms, isDraft, version } = await read(ctx, listing)
    try {
      await listing.revise(terms, { seen: version ?? 0, publish: wantsToPublish })
    } catch (error) {
      if (!(error instanceof ListingRefusedException && error.is('stale'))) throw error
      if (request.accepts(['html', 'json']) === 'json') throw error
      response.status(409)
      const form = await listingForm(ctx, await listing.refresh(), error.facts)
      return inertia.render('hosting/listings/edit', form)
    }
    session.flash('success', i18n.t(`hosting.done.${isDraft ? 'drafted' : 'saved'}`))
    return isDraft
      ? response.redirect().toRoute('hosting.listings.edit', { id: listing.id })
      : response.redirect().toRoute('hosting.listings.index')
  }

  async destroy(ctx: HttpContext) {
    const listing = await ownListing(ctx)
    await ctx.bouncer.with('ListingPolicy').authorize('remove', listing)
    await listing.remove()
    ctx.session.flash('success', ctx.i18n.t('hosting.done.removed'))
    return ctx.response.redirect().toRoute('hosting.listings.index')
  }
}

/** Only what nobody sees yet may be incomplete. */
async function read({ i18n, request }: HttpContext, listing?: Listing) {
  const messagesProvider = i18n.createMessagesProvider('hosting.form')
  const { intent, version } = await request.validateUsing(intentValidator)
  const isDraft = intent === 'draft' && (!listing || listing.status === 'draft')
  const input = isDraft
    ? await request.validateUsing(draftValidator, { messagesProvider })
    : await request.validateUsing(listingValidator, { messagesProvider })
  return { terms: toTerms(input), isDraft, version }
}

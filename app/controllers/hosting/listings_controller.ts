import ListingRefusedException from '#exceptions/listing_refused_exception'
import type Listing from '#models/listing'
import { offer, ownListing, remove, revise } from '#controllers/hosting/support'
import { listingForm } from '#controllers/hosting/form'
import { overviewOf } from '#controllers/hosting/overview'
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
    const { i18n, response, session } = ctx
    const { listing, isDraft } = await offer(ctx)
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
    const { i18n, response, session } = ctx
    const listing = await ownListing(ctx)
    try {
      const { isDraft } = await revise(ctx, listing)
      session.flash('success', i18n.t(`hosting.done.${isDraft ? 'drafted' : 'saved'}`))
      return isDraft
        ? response.redirect().toRoute('hosting.listings.edit', { id: listing.id })
        : response.redirect().toRoute('hosting.listings.index')
    } catch (error) {
      return showStale(error, listing, ctx)
    }
  }

  async destroy(ctx: HttpContext) {
    await remove(ctx)
    ctx.session.flash('success', ctx.i18n.t('hosting.done.removed'))
    return ctx.response.redirect().toRoute('hosting.listings.index')
  }
}

/** The form as it was saved meanwhile, beside what was typed. */
async function showStale(error: unknown, listing: Listing, ctx: HttpContext) {
  if (!(error instanceof ListingRefusedException && error.is('stale'))) throw error
  if (ctx.request.accepts(['html', 'json']) === 'json') throw error
  ctx.response.status(409)
  const form = await listingForm(ctx, await listing.refresh(), error.facts)
  return ctx.inertia.render('hosting/listings/edit', form)
}

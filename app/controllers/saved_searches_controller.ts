import type { HttpContext } from '@adonisjs/core/http'
import marketplace from '#services/settings/marketplace'
import { wantsPage } from '#exceptions/answers'
import { changeSearch, ownSearch, saveSearch } from '#controllers/searches/saving'
import type SavedSearch from '#models/saved_search'
import { addressOf, queryOf } from '#models/saved_search/address'
import { todayIs } from '#models/saved_search/asking'
import { wordsOf } from '#models/saved_search/words'
import SavedSearchPolicy from '#policies/saved_search_policy'
import clock from '#services/clock'
import SavedSearchTransformer from '#transformers/saved_search_transformer'
import { readWanted } from '#validators/saved_search'

export default class SavedSearchesController {
  async index({ auth, bouncer, i18n, inertia }: HttpContext) {
    await bouncer.with(SavedSearchPolicy).authorize('viewList')
    const user = auth.getUserOrFail()
    const searches = await user.related('savedSearches').query().orderBy('id', 'desc')
    const on = await todayIs(clock.today())
    return inertia.render('saved_searches/index', {
      searches: SavedSearchTransformer.transform(searches, on, i18n),
      limit: marketplace.savedSearches,
    })
  }

  /** Offers to save what somebody looked for before they logged in. */
  async create({ bouncer, i18n, inertia, request, response }: HttpContext) {
    await bouncer.with(SavedSearchPolicy).authorize('create')
    const { question, ...filters } = request.qs()
    const wanted = await readWanted({
      question: typeof question === 'string' ? question : undefined,
      filters,
    })
    if (!wanted) return response.redirect('/saved-searches')
    const search = { filters: null, question: null, ...wanted }
    const on = await todayIs(clock.today())
    return inertia.render('saved_searches/create', {
      words: wordsOf(search, on, i18n),
      address: addressOf(search, on),
      question: search.question,
      filters: search.filters ? queryOf(search.filters, on) : null,
    })
  }

  async store(ctx: HttpContext) {
    const { i18n, response, session } = ctx
    const { search, isNew } = await saveSearch(ctx)
    const message = i18n.t(`searches.${isNew ? savedWord(search) : 'savedBefore'}`)
    if (!wantsPage(ctx)) return response.status(isNew ? 201 : 200).send({ isNew, message })
    session.flash('success', message)
    return response.redirect('/saved-searches')
  }

  /** Leads to what it finds now. */
  async show(ctx: HttpContext) {
    const search = await ownSearch(ctx)
    return ctx.response.redirect(addressOf(search, await todayIs(clock.today())))
  }

  async update(ctx: HttpContext) {
    const { isAlerting } = await changeSearch(ctx)
    if (isAlerting === undefined) return this.done(ctx, 'renamed')
    return this.done(ctx, isAlerting ? 'alertsOn' : 'alertsOff')
  }

  async destroy(ctx: HttpContext) {
    const search = await ownSearch(ctx)
    await search.delete()
    return this.done(ctx, 'removed')
  }

  private done({ session, i18n, response }: HttpContext, what: string) {
    session.flash('success', i18n.t(`searches.${what}`))
    return response.redirect('/saved-searches')
  }
}

function savedWord({ isAlerting }: SavedSearch) {
  return isAlerting ? 'saved' : 'savedQuietly'
}

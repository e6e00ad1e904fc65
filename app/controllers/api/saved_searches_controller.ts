import type { HttpContext } from '@adonisjs/core/http'
import { refuseFilters } from '#controllers/api/support'
import { changeSearch, ownSearch, saveSearch } from '#controllers/searches/saving'
import type SavedSearch from '#models/saved_search'
import { todayIs } from '#models/saved_search/asking'
import { describes } from '#openapi/description'
import SavedSearchPolicy from '#policies/saved_search_policy'
import clock from '#services/clock'
import SavedSearchTransformer from '#transformers/saved_search_transformer'
import { readFilters, unknownFilters } from '#validators/listing_filters'
import { savedSearchChangeValidator, savedSearchValidator } from '#validators/saved_search'

export default class SavedSearchesController {
  @describes({ tag: 'Searches', summary: 'List your saved searches' })
  async index({ auth, bouncer, i18n, serialize }: HttpContext) {
    await bouncer.with(SavedSearchPolicy).authorize('viewList')
    const searches = await auth
      .getUserOrFail()
      .related('savedSearches')
      .query()
      .orderBy('id', 'desc')
    const on = await todayIs(clock.today())
    return serialize(SavedSearchTransformer.transform(searches, on, i18n))
  }

  @describes({
    tag: 'Searches',
    summary: 'Save a search',
    description:
      'A `question`, or `filters` as the list of listings takes them: one that cannot be used is refused. The same one is ' +
      'saved once: again it answers 200.',
    body: savedSearchValidator,
    examples: { body: { question: '주말에 쓸 4인용 텐트', name: '주말 텐트', isAlerting: true } },
    status: [200, 201],
    refusals: [409],
  })
  async store(ctx: HttpContext) {
    await refuseUnusable(ctx)
    const { search, isNew } = await saveSearch(ctx)
    ctx.response.status(isNew ? 201 : 200)
    return shown(ctx, search)
  }

  @describes({
    tag: 'Searches',
    summary: 'Rename a saved search, or switch its alerts',
    body: savedSearchChangeValidator,
  })
  async update(ctx: HttpContext) {
    const { search } = await changeSearch(ctx)
    return shown(ctx, search)
  }

  @describes({ tag: 'Searches', summary: 'Delete a saved search', status: 204 })
  async destroy(ctx: HttpContext): Promise<void> {
    const search = await ownSearch(ctx)
    await search.delete()
    ctx.response.noContent()
  }
}

async function refuseUnusable(ctx: HttpContext): Promise<void> {
  const { filters = {} } = await ctx.request.validateUsing(savedSearchValidator)
  const { ignored } = await readFilters(filters)
  const unusable = [...ignored, ...unknownFilters(filters)]
  refuseFilters(
    unusable.map((name) => `filters.${name}`),
    ctx
  )
}

async function shown({ i18n, serialize }: HttpContext, search: SavedSearch) {
  await search.refresh()
  const on = await todayIs(clock.today())
  return serialize(SavedSearchTransformer.transform(search, on, i18n))
}

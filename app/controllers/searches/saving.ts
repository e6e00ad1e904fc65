import type { HttpContext } from '@adonisjs/core/http'
import FieldException from '#exceptions/field_exception'
import SavedSearch from '#models/saved_search'
import SavedSearchPolicy from '#policies/saved_search_policy'
import {
  readWanted,
  savedSearchChangeValidator,
  savedSearchValidator,
} from '#validators/saved_search'

export async function saveSearch({ auth, bouncer, i18n, request }: HttpContext) {
  await bouncer.with(SavedSearchPolicy).authorize('create')
  const { name, isAlerting, ...asked } = await request.validateUsing(savedSearchValidator)
  const wanted = await readWanted(asked)
  if (!wanted) throw new FieldException('filters', i18n.t('searches.nothing'), 'empty')
  return SavedSearch.save(auth.getUserOrFail(), wanted, { name, isAlerting })
}

/** The search of the address, with a new name, with alerts switched, or both. */
export async function changeSearch(ctx: HttpContext) {
  const search = await ownSearch(ctx)
  const { name, isAlerting } = await ctx.request.validateUsing(savedSearchChangeValidator)
  if (name !== undefined) await search.rename(name)
  if (isAlerting !== undefined) await search.alert(isAlerting)
  return { search, isAlerting }
}

export async function ownSearch({ auth, bouncer, params }: HttpContext): Promise<SavedSearch> {
  const searches = auth.getUserOrFail().related('savedSearches').query()
  const search = await searches.where('ulid', params.ulid).firstOrFail()
  await bouncer.with(SavedSearchPolicy).authorize('manage', search)
  return search
}

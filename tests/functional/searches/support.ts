import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import type { Group } from '@japa/runner/core'
import { createListing } from '#database/factories/listing_factory'
import { UserFactory } from '#database/factories/user_factory'
import Notification from '#models/notification'
import SavedSearch from '#models/saved_search'
import { alertSearches } from '#models/saved_search/alerting'
import type { Saving } from '#models/saved_search/saving'
import type User from '#models/user'
import { fitIndex } from '#models/listing/embedding/marking'
import { embedPending } from '#models/listing/embedding/working'
import { readWanted } from '#validators/saved_search'
import { committed, someCategories, someRegions } from '#tests/functional/listings/support'
import { emptyDatabase } from '#tests/support/empty_database'

/** Vectors and effects are read when they are committed: tests empty the database instead of rolling back. */
export function emptied(group: Group) {
  committed(group)
  group.teardown(emptyDatabase)
}

export async function places() {
  return { ...(await someCategories()), ...(await someRegions()) }
}

export function person(changes: Partial<User> = {}) {
  return UserFactory.merge(changes as object).create()
}

/** A search as the browse page, or the smart search, has it saved. */
export async function saved(
  user: User,
  asked: Record<string, string> | string,
  how: Saving = {}
): Promise<SavedSearch> {
  const wanted = await readWanted(
    typeof asked === 'string' ? { question: asked } : { filters: asked }
  )
  const { search } = await SavedSearch.save(user, wanted!, how)
  return search
}

/** A listing that comes into view now, with its vector. */
export async function published(...given: Parameters<typeof createListing>) {
  const listing = await createListing(...given)
  await embedded()
  return listing
}

export async function embedded() {
  await fitIndex()
  await embedPending()
}

export const run = () => alertSearches()

export async function noticesOf(user: User): Promise<Record<string, unknown>[]> {
  const rows = await Notification.query().where('user_id', user.id).orderBy('id')
  return rows.map(({ kind, target, data }) => ({ ...data, kind, target }))
}

/** The ids that a search told its person of. */
export async function toldOf(search: SavedSearch): Promise<number[]> {
  const rows: { listing_id: number }[] = await db
    .from('saved_search_matches')
    .where('search_id', search.id)
    .whereNotNull('told_at')
    .orderBy('listing_id')
  return rows.map((row) => row.listing_id)
}

export function keep(client: ApiClient, by: User, body: Record<string, unknown>) {
  return client.post('/saved-searches').loginAs(by).withCsrfToken().accept('json').json(body)
}

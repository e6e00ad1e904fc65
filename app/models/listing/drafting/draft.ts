import logger from '@adonisjs/core/services/logger'
import ListingRefusedException from '#exceptions/listing_refused_exception'
import type Upload from '#models/upload'
import { findUploads } from '#models/upload/taking'
import type User from '#models/user'
import { leavesIn, suggestLeaves } from '#models/listing/drafting/categories'
import { usualPrice } from '#models/listing/drafting/prices'
import ai from '#services/ai/ai'
import type { Draft, Locale, Source } from '#services/ai/contract'
import storage from '#services/storage/storage'

/** Less is good enough for a suggestion to choose from, and not for a field that is filled in. */
const LEAST_VOTES = 0.3

export interface Asked {
  /** Public ids of the person's own uploads, the main item first. */
  photos: string[]
  note: string
  locale: Locale
  signal?: AbortSignal
}

/** What a form may be filled with; nothing of it is stored. */
export interface DraftedListing {
  draft: Draft
  /** Amounts that neither note nor photos told: the middle of what so many listings ask. */
  usual: { fields: ('fee' | 'deposit')[]; listings: number }
  /** Photos that could not be read. */
  unread: string[]
  source: Source
}

/**
 * A listing drafted from photos and a note. What the mind left out is told by the listings nearest to
 * it, when they tell it; what nobody can tell stays null.
 * @throws {ListingRefusedException} `unknownPhoto` for one that is not the person's
 * @throws {AiFailure} `stopped`, when the person did not wait
 */
export async function draftListing(person: User, asked: Asked): Promise<DraftedListing> {
  const { note, locale, signal } = asked
  const { copies, unread } = await copiesOf(await ownUploads(person, asked.photos), signal)
  const categories = await leavesIn(locale)
  const asking = { by: person.id, signal }
  const { draft, source } = await ai.draft({ note, locale, photos: copies, categories }, asking)
  return { ...(await completed(draft, { person, asked, source })), unread, source }
}

async function completed(
  draft: Draft,
  { person, asked, source }: { person: User; asked: Asked; source: Source }
): Promise<Pick<DraftedListing, 'draft' | 'usual'>> {
  const text = draft.title ?? asked.note
  const isWhole = [draft.categoryId, draft.fee, draft.deposit].every((part) => part !== null)
  if (text === '' || (isWhole && source.driver !== 'builtin'))
    return { draft, usual: { fields: [], listings: 0 } }

  const { leaves, near } = await suggestLeaves(text, {
    by: person.id,
    locale: asked.locale,
    atMost: 1,
  })
  const told = leaves[0] && leaves[0].votes >= LEAST_VOTES ? leaves[0].id : null
  const categoryId = source.driver === 'builtin' ? (told ?? draft.categoryId) : draft.categoryId
  const whole = { ...draft, categoryId: categoryId ?? told }
  return usualPrice(whole, near)
}

async function ownUploads(person: User, names: string[]): Promise<Upload[]> {
  if (names.length === 0) return []
  const found = await findUploads({ userId: person.id, purpose: 'listing', names })
  const index = names.findIndex((name) => !found.has(name))
  if (index >= 0) throw new ListingRefusedException('unknownPhoto', { index })
  return names.map((name) => found.get(name)!)
}

async function copiesOf(uploads: Upload[], signal?: AbortSignal) {
  const copies: Buffer[] = []
  const unread: string[] = []
  if (uploads.length === 0) return { copies, unread }
  const { modelCopy } = await import('#services/storage/images/model_copy')
  for (const { path, ulid } of uploads) {
    if (signal?.aborted) break
    try {
      copies.push(await modelCopy(await storage.read(path)))
    } catch (error) {
      logger.warn({ err: error, upload: ulid }, 'a photo could not be read for a draft')
      unread.push(ulid)
    }
  }
  return { copies, unread }
}

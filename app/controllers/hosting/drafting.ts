import type { HttpContext } from '@adonisjs/core/http'
import { localeOf } from '#controllers/reviews_page'
import { suggestLeaves } from '#models/listing/drafting/categories'
import { draftListing } from '#models/listing/drafting/draft'
import { categorySuggestionValidator, listingDraftValidator } from '#validators/listing_draft'

const AT_MOST = 3

/** What a form may be filled with. It stores nothing, and ends when the person leaves. */
export async function draft(ctx: HttpContext) {
  const { auth, bouncer, i18n, request } = ctx
  await bouncer.with('ListingPolicy').authorize('create')
  const messagesProvider = i18n.createMessagesProvider('hosting.form')
  const { photos = [], note = '' } = await request.validateUsing(listingDraftValidator, {
    messagesProvider,
  })
  const asked = { photos, note, locale: localeOf(i18n.locale), signal: leaving(ctx) }
  return draftListing(auth.getUserOrFail(), asked)
}

/** The leaves that a listing of this title would be in. */
export async function suggest({ auth, bouncer, i18n, request }: HttpContext) {
  await bouncer.with('ListingPolicy').authorize('create')
  const { title } = await request.validateUsing(categorySuggestionValidator, {
    data: request.qs(),
    messagesProvider: i18n.createMessagesProvider('hosting.form'),
  })
  const { leaves } = await suggestLeaves(title, {
    by: auth.getUserOrFail().id,
    locale: localeOf(i18n.locale),
    atMost: AT_MOST,
  })
  return leaves
}

/** Whoever closed the page or pressed cancel pays for no more. */
function leaving({ response }: HttpContext): AbortSignal {
  const abort = new AbortController()
  const answer = response.response
  answer.once('close', () => {
    if (!answer.writableEnded) abort.abort()
  })
  return abort.signal
}

import { localeOf } from '#controllers/reviews_page'
import { draftListing } from '#models/listing/drafting/draft'
import { AiFailure } from '#services/ai/contract'
import ListingDraftTransformer from '#transformers/listing_draft_transformer'
import { listingDraftValidator } from '#validators/listing_draft'
import type { HttpContext } from '@adonisjs/core/http'

export default class ListingDraftsController {
  /** Stores nothing: the answer is for the form. */
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, request, response, serialize } = ctx
    await bouncer.with('ListingPolicy').authorize('create')
    const messagesProvider = i18n.createMessagesProvider('hosting.form')
    const { photos = [], note = '' } = await request.validateUsing(listingDraftValidator, {
      messagesProvider,
    })
    try {
      const asked = { photos, note, locale: localeOf(i18n.locale), signal: leaving(ctx) }
      const drafted = await draftListing(auth.getUserOrFail(), asked)
      return await serialize(ListingDraftTransformer.transform(drafted))
    } catch (error) {
      if (error instanceof AiFailure && error.kind === 'stopped') return response.noContent()
      throw error
    }
  }
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

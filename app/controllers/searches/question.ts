import type { HttpContext } from '@adonisjs/core/http'
import type { ProblemField } from '#exceptions/problem'
import { CardContext } from '#models/listing/card_context'
import type { StatedKind } from '#models/listing/smart/conditions'
import { statedKindsIn } from '#models/listing/smart/leaving_out'
import { smartSearch, type Found } from '#models/listing/smart/search'
import ListingCardTransformer from '#transformers/listing_card_transformer'
import { questionValidator } from '#validators/search'

export interface AskedQuestion {
  /** Null when nothing was asked, or nothing that can be answered. */
  question: string | null
  problems: ProblemField[]
  /** Conditions of the question that are not to count. */
  leftOut: StatedKind[]
}

/** What the address asks. */
export async function questionOf({ request }: HttpContext): Promise<AskedQuestion> {
  const query = request.qs()
  const leftOut = statedKindsIn(query.without)
  const [error, asked] = await request.tryValidateUsing(questionValidator, { data: query })
  return error
    ? { question: null, problems: error.messages as ProblemField[], leftOut }
    : { question: asked.q, problems: [], leftOut }
}

export function found(
  question: string,
  without: StatedKind[],
  { auth, isDegraded: isModelClosed }: HttpContext,
  signal?: AbortSignal
): Promise<Found> {
  return smartSearch(question, { by: auth.user?.id ?? null, signal, without, isModelClosed })
}

/** What was found, as pages and programs may see it. */
export async function cardsOf({ conditions, rows, nearest }: Found, { auth, i18n }: HttpContext) {
  const context = await CardContext.for([...rows, ...nearest], {
    locale: i18n.locale,
    dates: conditions.filters.dates,
    user: auth.user,
  })
  return {
    listings: ListingCardTransformer.transform(rows, context),
    nearest: ListingCardTransformer.transform(nearest, context),
  }
}

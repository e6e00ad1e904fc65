import type { HttpContext } from '@adonisjs/core/http'
import type { Locale } from '#services/ai/contract'
import { reviewsOf, type About } from '#models/review/list'
import { scoresOf } from '#models/review/scores'
import ReviewTransformer from '#transformers/review_transformer'

export function localeOf(locale: string): Locale {
  return locale === 'en' ? 'en' : 'ko'
}

/** Reviews as pages show them: the scores of all, and the texts a page at a time. */
export async function reviewsPage(about: About, { auth, inertia, request }: HttpContext) {
  const [{ rows, next }, scores] = await Promise.all([
    reviewsOf(about, request.qs().reviews),
    scoresOf(about),
  ])
  return {
    scores,
    reviews: inertia.scroll(ReviewTransformer.paginate(rows, {}, auth.user?.id), () => ({
      pageName: 'reviews',
      currentPage: null,
      previousPage: null,
      nextPage: next,
    })),
  }
}
